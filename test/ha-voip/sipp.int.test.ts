import { targets } from "@sipwright/compiler";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { runSipp, type SippRun, startSipp } from "../support/index.js";
import { expectNoMedia, healthOf } from "../systems/checks.js";
import { domain, type HaVoipSystem, startHaVoip } from "../systems/ha-voip.js";

const keys = { domain };

describe.each(targets)("SIPp's calls on the %s target", (target) => {
  let system: HaVoipSystem;
  let checkHealth: ReturnType<typeof healthOf>;
  beforeAll(async () => {
    system = await startHaVoip(target);
    checkHealth = healthOf(system.kamailio);
    await system.addUser("caller", "secret");
  });
  afterAll(async () => {
    await system?.stop();
  });
  afterEach(async () => {
    await expectNoMedia(system.rtpengine);
    checkHealth();
  });

  /** A subscriber whose phone is a SIPp server. */
  async function callee(name: string, server: SippRun): Promise<readonly (readonly string[])[]> {
    await system.addUser(name, name);
    const phone = await system.phone(name);
    const { status } = await phone.register({ contact: `<sip:${name}@${server.address}:${server.port}>` });
    expect(status).toBe(200);
    return [["caller", "secret", name]];
  }

  it("registers many subscribers with digest", async () => {
    const injection = Array.from({ length: 100 }, (_, index) => [`many${index}`, `password ${index}`]);
    for (const [name = "", password = ""] of injection) await system.addUser(name, password);
    const result = await runSipp({
      ...{ scenario: "register", remote: system.kamailio, calls: 100, rate: 200, injection, keys },
    });
    expect(result).toMatchObject({ ok: true, successful: 100, failed: 0, retransmissions: 0, errors: "" });
    const kept = await system.kamailio.rpc("ul.dump", "brief");
    expect(new Set(kept.match(/many\d+/g)).size).toBe(100);
  });

  it("calls with digest, answered by another SIPp", async () => {
    const server = await startSipp({ scenario: "uas", address: "127.0.0.2", rtpEcho: true });
    const injection = await callee("answers", server);
    const result = await runSipp({
      ...{ scenario: "uac", remote: system.kamailio, calls: 20, rate: 20, talkMs: 200, injection, keys, media: true },
    });
    expect(result).toMatchObject({ ok: true, successful: 20, failed: 0, errors: "" });
    const served = await server.stop();
    expect(served).toMatchObject({ failed: 0, errors: "" });
    expect(served.successful + served.open).toBe(20);
  });

  it("calls of many that are cancelled", async () => {
    const server = await startSipp({ scenario: "uas-ring", address: "127.0.0.2" });
    const injection = await callee("rings", server);
    const result = await runSipp({
      ...{ scenario: "uac-cancel", remote: system.kamailio, calls: 20, rate: 40, injection, keys },
    });
    expect(result).toMatchObject({ ok: true, successful: 20, failed: 0, errors: "" });
    expect(await server.stop()).toMatchObject({ failed: 0, errors: "" });
  });

  it("calls of many to one who is busy", async () => {
    const server = await startSipp({ scenario: "uas-busy", address: "127.0.0.2" });
    const injection = await callee("busy", server);
    const result = await runSipp({
      ...{ scenario: "uac-refused", remote: system.kamailio, calls: 20, rate: 40, injection, keys },
    });
    expect(result).toMatchObject({ ok: true, successful: 20, failed: 0, errors: "" });
    expect(await server.stop()).toMatchObject({ failed: 0, errors: "" });
  });

  it("no call with a wrong password", async () => {
    const server = await startSipp({ scenario: "uas", address: "127.0.0.2" });
    await callee("guarded", server);
    const injection = [["caller", "wrong", "guarded"]];
    const result = await runSipp({ scenario: "uac", remote: system.kamailio, calls: 3, injection, keys });
    expect(result).toMatchObject({ ok: false, successful: 0, failed: 3 });
    expect(result.errors).toContain("407 Proxy Authentication Required");
    expect(await server.stop()).toMatchObject({ successful: 0, failed: 0, open: 0, errors: "" });
  });
});
