/**
 * The test support: real servers (Kamailio, RTPengine, Redis) that are gone when the test is, ports that do not clash,
 * SIP phones and raw SIP sockets, RTP, call-flow ladders, and SIPp.
 */
export type { BencodeValue } from "./bencode.js";
export * from "./kamailio.js";
export { type NgReply, sendNgCommand } from "./ng-client.js";
export { freePort, freePortRange, NoFreePortError, type PortRange } from "./ports.js";
export { isAlive, isBound, processesOfGroup } from "./proc.js";
export {
  type Exit,
  MissingProgramError,
  ServerProcess,
  type ServerProcessOptions,
  ServerStartError,
  startServer,
} from "./processes.js";
export { RedisCliError, type RedisOptions, type RedisServer, startRedis } from "./redis.js";
export { NgError, type RtpengineOptions, type RtpengineServer, startRtpengine } from "./rtpengine.js";
export { type RunOptions, type RunResult, runProgram } from "./run-program.js";
export * from "./sip/index.js";
export * from "./sipp/index.js";
export { removeTemporaryFolder, temporaryFolder } from "./temporary-folder.js";
export { AwaitedInVainError, type UntilOptions, until } from "./wait.js";
