import { targets } from "@sipwright/compiler";
import {
  answerHealthChecks,
  cancel,
  dialogs,
  inDialog,
  mediaRelay,
  outgoing,
  screen,
  subscribers,
  toSubscriber,
} from "@sipwright/recipes";
import { program, redisServer, reply, secret } from "@sipwright/routing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { freePort, type KamailioServer, newRequest, SipSocket } from "../support/index.js";
import { startProgram } from "../systems/start-program.js";

const address = "127.0.0.1";

describe.each(targets)("the recipes of one node without peers, on the %s target", (target) => {
  let kamailio: KamailioServer;
  let socket: SipSocket;
  beforeAll(async () => {
    const port = await freePort();
    const media = mediaRelay({ sockets: [`udp:${address}:9`] });
    const known = dialogs({ secret: secret("DIALOG_SECRET") });
    const users = subscribers({ domain: "voip.example", redis: redisServer({ name: "r", address, port: 9 }) });
    const single = program({
      name: "single",
      listen: [{ transport: "udp", address, port }],
      settings: { workers: 1 },
      request: [
        screen(),
        answerHealthChecks(),
        cancel(),
        inDialog(known, media),
        toSubscriber(users, outgoing(known, media)),
        reply(404, "Not Found"),
      ],
      reply: media.answer,
    });
    kamailio = await startProgram({ program: single, target, address, port, secrets: { DIALOG_SECRET: "d" } });
    socket = await SipSocket.open({ address });
  });
  afterAll(async () => {
    await socket?.close();
    await kamailio?.stop();
  });

  it("starts and answers", async () => {
    await socket.send(newRequest(socket, "OPTIONS", `sip:${address}:${kamailio.port}`).raw, kamailio);
    const { message } = await socket.next("200 OPTIONS");
    expect(message).toMatchObject({ reason: "Alive" });
  });

  it("needs no replication for the table of calls under way", async () => {
    expect(kamailio.log()).not.toMatch(/ERROR: (htable|dmq)/);
  });
});
