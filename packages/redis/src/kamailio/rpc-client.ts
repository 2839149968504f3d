import { connect, type Socket } from "node:net";
import { RedisStoreError } from "../errors.js";
import { type BinRpcReply, decodeReply, encodeRequest } from "./binrpc.js";

/** Kamailio cannot be reached over its control socket, or does not do what it is told. */
export class KamailioRpcError extends RedisStoreError {
  readonly code = "SW4201";
}

/** A connection to the control socket of a Kamailio (module ctl, `unixs:`). */
export interface RpcClient {
  /** Calls a command with texts. */
  call(...words: readonly string[]): Promise<BinRpcReply["values"]>;
  /** Calls many commands, some of them at a time. */
  callAll(calls: Iterable<readonly string[]>): Promise<void>;
  /** Resolves when the connection is no more. */
  readonly closed: Promise<KamailioRpcError>;
  close(): void;
}

interface Waiting {
  readonly words: readonly string[];
  readonly resolve: (reply: BinRpcReply) => void;
  readonly reject: (error: Error) => void;
}

const mostInFlight = 64;
const timeoutMs = 5000;

/** Connects to the socket, such as `/run/kamailio/kamailio_ctl`. */
export function connectRpc(path: string): Promise<RpcClient> {
  return new Promise((resolve, reject) => {
    const socket = connect(path);
    socket.once("error", (cause) => {
      reject(away(path, cause.message, cause));
    });
    socket.once("connect", () => resolve(makeClient(path, socket)));
  });
}

function away(path: string, reason: string, cause?: Error): KamailioRpcError {
  return new KamailioRpcError(
    `Kamailio cannot be reached at ${path}: ${reason}.`,
    "Check that it runs, loads module ctl and that this user may use the socket.",
    cause === undefined ? {} : { cause },
  );
}

function makeClient(path: string, socket: Socket): RpcClient {
  const waiting = new Map<number, Waiting>();
  let unread: Buffer = Buffer.alloc(0);
  let cookie = 0;
  let failure: KamailioRpcError | undefined;
  let tellClosed = (_: KamailioRpcError): void => {};
  const closed = new Promise<KamailioRpcError>((resolve) => {
    tellClosed = resolve;
  });
  const fail = (error: KamailioRpcError) => {
    failure ??= error;
    tellClosed(failure);
    for (const one of waiting.values()) one.reject(failure);
    waiting.clear();
    socket.destroy();
  };
  socket.on("error", (cause) => fail(away(path, cause.message, cause)));
  socket.on("close", () => fail(away(path, "it closed the connection")));
  socket.setTimeout(timeoutMs, () => {
    if (waiting.size > 0) fail(away(path, `no answer within ${timeoutMs} ms`));
  });
  socket.on("data", (data) => {
    unread = unread.length === 0 ? Buffer.from(data) : Buffer.concat([unread, data]);
    try {
      for (let found = decodeReply(unread); found !== undefined; found = decodeReply(unread)) {
        unread = unread.subarray(found.length);
        const { reply } = found;
        waiting.get(reply.cookie)?.resolve(reply);
        waiting.delete(reply.cookie);
      }
    } catch (cause) {
      fail(away(path, "what it answers is no BINRPC", cause instanceof Error ? cause : undefined));
    }
  });
  const send = (words: readonly string[]) =>
    new Promise<BinRpcReply>((resolve, reject) => {
      if (failure !== undefined) {
        reject(failure);
        return;
      }
      cookie = (cookie + 1) % 0x7fffffff;
      waiting.set(cookie, { words, resolve, reject });
      socket.write(encodeRequest(cookie, words));
    });
  const call = async (...words: readonly string[]) => {
    const { fault, values } = await send(words);
    if (fault === null) return values;
    throw new KamailioRpcError(
      `Kamailio answered ${words[0]} with "${fault}".`,
      "Check that its routing is of this version.",
    );
  };
  return {
    call,
    closed,
    async callAll(calls) {
      const sent: Promise<unknown>[] = [];
      const failures: unknown[] = [];
      for (const words of calls) {
        sent.push(call(...words).catch((error: unknown) => failures.push(error)));
        if (sent.length >= mostInFlight) await sent.shift();
        if (failures.length > 0) break;
      }
      await Promise.all(sent);
      if (failures.length > 0) throw failures[0];
    },
    close() {
      socket.end();
    },
  };
}
