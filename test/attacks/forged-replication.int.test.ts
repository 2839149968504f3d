import { targets } from "@sipwright/compiler";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Attacker } from "../systems/attacker.js";
import { domain, type HaVoipSystem, startHaVoip } from "../systems/ha-voip.js";

const peer = "127.0.0.99";
const planted = "sip:thief@127.0.0.66:6666";

/** What a peer sends to tell of a registration (module dmq_usrloc). */
function contactOf(aor: string): string {
  const now = Math.floor(Date.now() / 1000);
  return JSON.stringify({
    action: 1,
    aor,
    ruid: `uloc-${aor}-1`,
    c: planted,
    received: "",
    path: "",
    callid: "planted",
    user_agent: "thief",
    instance: "",
    expires: now + 3600,
    cseq: 1,
    flags: 0,
    cflags: 0,
    q: -1,
    last_modified: now,
    methods: 0xffffffff,
    reg_id: 0,
    server_id: 7,
  });
}

/** What a peer sends to tell of an entry of a table (module htable). */
const entryOfCalls = JSON.stringify({
  action: 1,
  htname: "calls",
  cname: "planted:uri",
  type: 2,
  strval: planted,
  mode: 1,
});

describe.each(targets)("forged replication on the %s target", (target) => {
  let system: HaVoipSystem;
  let thief: Attacker;
  beforeAll(async () => {
    system = await startHaVoip(target);
    await system.addUser("bob", "bob");
    thief = await Attacker.open({ address: system.address, port: system.port }, "127.0.0.66");
  });
  afterAll(async () => {
    await thief?.close();
    await system?.stop();
  });

  const json = { "Content-Type": "application/json" };
  const holdsPlanted = async () => {
    const contacts = await system.kamailio.rpc("ul.dump");
    const calls = await system.kamailio.rpc("htable.dump", "calls");
    return contacts.includes("thief") || calls.includes("planted");
  };
  const plant = async (attacker: Attacker, port: number, host = system.address, uriPort = system.port) => {
    const to = { address: system.address, port };
    const contact = await attacker.ask(
      "KDMQ",
      `sip:usrloc@${host}:${uriPort}`,
      { headers: json, body: contactOf("bob") },
      to,
    );
    const entry = await attacker.ask(
      "KDMQ",
      `sip:htable@${host}:${uriPort}`,
      { headers: json, body: entryOfCalls },
      to,
    );
    return [contact.status, entry.status];
  };

  it("refuses a phone on the service socket", async () => {
    expect(await plant(thief, system.port)).toEqual([403, 403]);
    expect(await holdsPlanted()).toBe(false);
  });

  it("refuses a phone on the service socket that names the port for peers in the Request-URI", async () => {
    expect(await plant(thief, system.port, system.address, system.peerPort)).toEqual([403, 403]);
    expect(await holdsPlanted()).toBe(false);
  });

  it("refuses a phone on the socket for peers", async () => {
    expect(await plant(thief, system.peerPort, system.address, system.peerPort)).toEqual([403, 403]);
    expect(await holdsPlanted()).toBe(false);
  });

  it("refuses a phone whose headers say that it is the peer", async () => {
    const headers = {
      ...json,
      Via: `SIP/2.0/UDP ${peer}:${system.peerPort};rport;branch=z9hG4bKpeer`,
      From: `<sip:usrloc@${peer}:${system.peerPort}>;tag=peer`,
      Contact: `<sip:usrloc@${peer}:${system.peerPort}>`,
      Route: `<sip:${system.address}:${system.peerPort};lr>`,
    };
    const to = { address: system.address, port: system.peerPort };
    const { status } = await thief.ask(
      "KDMQ",
      `sip:usrloc@${system.address}:${system.peerPort}`,
      { headers, body: contactOf("bob") },
      to,
    );
    expect(status).toBe(403);
    expect(await holdsPlanted()).toBe(false);
  });

  it("refuses the peer's address on the service socket", async () => {
    const machine = await Attacker.open({ address: system.address, port: system.port }, peer);
    expect(await plant(machine, system.port)).toEqual([403, 403]);
    expect(await holdsPlanted()).toBe(false);
    await machine.close();
  });

  it("refuses a KDMQ inside a dialog, and one whose method is written otherwise", async () => {
    const headers = {
      ...json,
      To: `<sip:bob@${domain}>;tag=x`,
      Route: `<sip:${system.address}:${system.port};lr;seal=x>`,
    };
    const inside = await thief.ask("KDMQ", `sip:usrloc@${system.address}`, { headers, body: contactOf("bob") });
    expect(inside.status).toBe(403);
    for (const port of [system.port, system.peerPort]) {
      const to = { address: system.address, port };
      const small = await thief.ask(
        "kdmq",
        `sip:usrloc@${system.address}:${port}`,
        { headers: json, body: contactOf("bob") },
        to,
      );
      expect(small.status).not.toBe(200);
    }
    expect(await holdsPlanted()).toBe(false);
  });

  it("does nothing else on the socket for peers", async () => {
    const to = { address: system.address, port: system.peerPort };
    for (const method of ["OPTIONS", "INVITE", "REGISTER", "MESSAGE"]) {
      const { status } = await thief.ask(
        method,
        `sip:${domain}`,
        { from: `sip:bob@${domain}`, to: `sip:bob@${domain}` },
        to,
      );
      expect(status).toBe("none");
    }
  });

  // The last one: it leaves the contact there.
  it("does take both from the peer, so that these tests would see them", async () => {
    const machine = await Attacker.open({ address: system.address, port: system.port }, peer);
    expect(await plant(machine, system.peerPort, system.address, system.peerPort)).toEqual([200, 200]);
    expect(await holdsPlanted()).toBe(true);
    await machine.close();
    expect(system.kamailio.crashed()).toBe(false);
  });
});
