export type { ReceivedCommand } from "./mock-daemon.js";
export type { MockFaults } from "./mock-faults.js";
export { type MockOptions, type MockRtpengine, startMockRtpengine } from "./start-mock.js";
