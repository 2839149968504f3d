import { targets } from "@sipwright/compiler";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cseqOf, freePort, header, type KamailioServer, newRequest, SipSocket } from "../support/index.js";
import { startProgram } from "../systems/start-program.js";
import { cases } from "./cases.js";
import { semanticsProgram } from "./program.js";

const address = "127.0.0.1";

describe.each(targets)("what programs mean on the %s target", (target) => {
  let kamailio: KamailioServer;
  let socket: SipSocket;

  async function answerOf(index: number, headers: Readonly<Record<string, string>>): Promise<string | undefined> {
    const request = newRequest(socket, "MESSAGE", `sip:case@${address}:${kamailio.port}`, {
      from: "sip:alice@example.org",
      headers: { "X-Case": String(index), ...headers },
    });
    const callId = header(request, "Call-ID");
    await socket.send(request.raw, kamailio);
    const { message } = await socket.next((one) => header(one, "Call-ID") === callId, 2000);
    return header(message, "X-Result");
  }

  beforeAll(async () => {
    const port = await freePort();
    const program = semanticsProgram(address, port);
    kamailio = await startProgram({ program, target, address, port, packageMemoryMiB: 64 });
    socket = await SipSocket.open({ address });
  });
  afterAll(async () => {
    await socket?.close();
    await kamailio?.stop();
    expect(kamailio?.crashed()).toBe(false);
  });

  it.each(cases.map((one, index) => ({ ...one, index })))("$name", async ({ index, headers = {}, expected }) => {
    expect(await answerOf(index, headers)).toBe(expected);
  });

  it("answers each request once", () => {
    const callIds = socket.received.map(({ message }) => `${header(message, "Call-ID")} ${cseqOf(message).method}`);
    expect(new Set(callIds).size).toBe(callIds.length);
    expect(callIds.length).toBe(cases.length);
  });
});
