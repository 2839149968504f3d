import {
  and,
  configure,
  dmqHandleMessage,
  equals,
  exit,
  method,
  or,
  received,
  reply,
  type Statement,
  sequence,
  source,
  when,
} from "@sipwright/routing";

export interface ReplicationOptions {
  /** The address of this node's own that its peers send to; the program has to listen on it. */
  readonly address: string;
  /** 5062 if not given. Nothing but replication comes in there. */
  readonly port?: number;
  /** The addresses of the peers. */
  readonly peers: readonly [string, ...string[]];
  /** The port of the peers; the same as `port` if not given. */
  readonly peerPort?: number;
}

/**
 * Keeps registrations, and tables declared with `replicate`, the same on all nodes. Whoever may send KDMQ can write both:
 * only peers are let in, told by their address and by the socket on which the request came, which no header can forge.
 * Modules dmq, dmq_usrloc, htable.
 */
export function replication(options: ReplicationOptions): Statement<"request"> {
  const { address, port = 5062, peers, peerPort = port } = options;
  const fromPeer = or(...peers.map((peer) => equals(source.address, peer)));
  const socket = `sip:${address}:${port}`;
  return sequence(
    "Replication between the nodes",
    configure("dmq", {
      server_address: socket,
      server_socket: `udp:${address}:${port}`,
      notification_address: peers.map((peer) => `sip:${peer}:${peerPort}`).slice(0, 1),
      num_workers: 2,
      ping_interval: 15,
    }),
    configure("dmq_usrloc", { enable: 1, sync: 1 }),
    when(equals(received.port, port), [
      when(and(method("KDMQ"), fromPeer), dmqHandleMessage()),
      when(method("KDMQ"), reply(403, "Forbidden")),
      exit(),
    ]),
    when(method("KDMQ"), [reply(403, "Forbidden"), exit()]),
  );
}
