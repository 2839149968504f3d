import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { targets } from "@sipwright/compiler";
import { type HaVoipSystem, startHaVoip } from "./systems/ha-voip.js";

describe.each(targets)("ha-voip on the %s target", (target) => {
  let system: HaVoipSystem;
  beforeAll(async () => {
    system = await startHaVoip(target);
    await system.addUser("alice", "alice");
    await system.addUser("bob", "bob");
  });
  afterAll(async () => {
    await system?.stop();
  });

  it("registers and calls", async () => {
    const alice = await system.phone("alice");
    const bob = await system.phone("bob");
    console.log((await alice.register()).status);
    await bob.register();
    const incomingSoon = bob.incomingCall(3000);
    const call = await alice.call("bob");
    const incoming = await incomingSoon;
    await incoming.ring();
    await incoming.accept();
    await call.answered();
    await call.bye();
    console.log(system.kamailio.log().slice(-3000));
    expect(system.kamailio.crashed()).toBe(false);
  });
});
