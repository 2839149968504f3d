import { memoryTables } from "../keys.js";
import { pause } from "../pause.js";
import type { Follower, FollowOptions } from "../routes/follow.js";
import type { Gateway } from "../routes/gateway.js";
import type { Store, TableOptions } from "../store.js";
import { PrefixTrie } from "../trie.js";
import { KamailioMemory } from "./memory.js";
import { connectRpc, KamailioRpcError, type RpcClient } from "./rpc-client.js";

export interface AgentOptions extends TableOptions, Pick<FollowOptions, "signal" | "onDisturbance"> {
  /** The control sockets of the Kamailios of this node: `/run/kamailio/kamailio_ctl`. */
  readonly sockets: readonly [string, ...string[]];
  /** `memory` fills the shared memory of lookups there; `cache` only empties the cache of lookups in Redis. */
  readonly lookup: "memory" | "cache";
  /** A Kamailio is away; it is tried again, and gets everything when it is back. */
  readonly onKamailioAway?: (socket: string, error: KamailioRpcError) => void;
  /** A Kamailio has all that was written up to so many changes. */
  readonly onCurrent?: (socket: string, changes: number) => void;
}

/**
 * Keeps the Kamailios of a node current: what is written to Redis is in force there at once. This is what the command
 * `sipwright routes follow` runs. It ends with the signal.
 */
export async function runAgent(store: Store, table: string, options: AgentOptions): Promise<void> {
  const state: AgentState = { trie: new PrefixTrie<string>(), off: [], isLoaded: false, changes: 0 };
  const nodes = options.sockets.map((socket) => new FollowingKamailio(socket, table, options, state));
  const all = (work: (memory: KamailioMemory) => Promise<void>) => Promise.all(nodes.map((node) => node.do(work)));
  const follower: Follower = {
    async replace(fields, gateways) {
      const fresh = new PrefixTrie<string>();
      for await (const some of fields) for (const [prefix, value] of some) fresh.set(prefix, value);
      const before = state.isLoaded ? state.trie : undefined;
      const off = outOf(gateways);
      Object.assign(state, { trie: fresh, off, isLoaded: true });
      await all((memory) => memory.replace(before, fresh, off));
      // Nobody waits for the other half.
      for (const node of nodes) node.inPieces((memory) => memory.catchUp(before, fresh));
    },
    async change(fields) {
      for (const [prefix, value] of fields) {
        if (value === null) state.trie.delete(prefix);
        else state.trie.set(prefix, value);
      }
      await all((memory) => memory.change(fields));
    },
    async changeGateways(gateways) {
      state.off = outOf(gateways);
      await all((memory) => memory.setOff(state.off));
    },
  };
  const running = nodes.map((node) => node.run());
  const onPosition = (changes: number) => {
    state.changes = changes;
    for (const node of nodes) node.tell();
  };
  await store.follow(table, { ...options, follower, onPosition });
  await Promise.all(running);
}

interface AgentState {
  trie: PrefixTrie<string>;
  off: readonly string[];
  isLoaded: boolean;
  changes: number;
}

function outOf(gateways: ReadonlyMap<string, Gateway>): readonly string[] {
  return [...gateways.values()]
    .filter(({ state }) => state !== "active")
    .map(({ id }) => id)
    .sort();
}

/** One Kamailio, which may go and come back at any time. */
class FollowingKamailio {
  private client: RpcClient | undefined;
  private memory: KamailioMemory | undefined;
  private queue: Promise<void> = Promise.resolve();

  constructor(
    private readonly socket: string,
    private readonly table: string,
    private readonly options: AgentOptions,
    private readonly state: AgentState,
  ) {}

  /** Connects, and connects again, until the signal. */
  async run(): Promise<void> {
    const { signal } = this.options;
    while (!signal.aborted) {
      if (this.client === undefined) await this.attempt(() => this.connect());
      await pause(200, signal);
    }
    await this.queue;
    this.client?.close();
  }

  /** Does it after all that was to be done before; a Kamailio that is away gets everything when it is back. */
  do(work: (memory: KamailioMemory) => Promise<void>): Promise<void> {
    return this.enqueue(async () => {
      if (this.client === undefined) return;
      if (this.options.lookup === "cache") await this.client.call("htable.flush", memoryTables(this.table).cache);
      else if (this.memory !== undefined) await work(this.memory);
    });
  }

  /** Does a long work piece by piece; what else is to be done comes in between. */
  inPieces(begin: (memory: KamailioMemory) => AsyncGenerator<void>): void {
    let work: AsyncGenerator<void> | undefined;
    const step = (): void => {
      void this.do(async (memory) => {
        work ??= begin(memory);
        if ((await work.next()).done !== true && !this.options.signal.aborted) step();
      });
    };
    step();
  }

  tell(): void {
    if (this.client !== undefined) this.options.onCurrent?.(this.socket, this.state.changes);
  }

  private connect(): Promise<void> {
    return this.enqueue(async () => {
      const client = await connectRpc(this.socket);
      client.closed.then((error) => this.lose(client, error));
      const memory = new KamailioMemory(client, memoryTables(this.table));
      try {
        if (this.options.lookup === "cache") await client.call("htable.flush", memoryTables(this.table).cache);
        else if (this.state.isLoaded) await memory.replace(undefined, this.state.trie, this.state.off);
      } catch (error) {
        client.close();
        throw error;
      }
      this.client = client;
      this.memory = memory;
      if (!this.state.isLoaded) return;
      this.tell();
      this.inPieces((one) => one.catchUp(undefined, this.state.trie));
    });
  }

  private enqueue(work: () => Promise<void>): Promise<void> {
    const done = this.queue.then(() => this.attempt(work));
    this.queue = done;
    return done;
  }

  private async attempt(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof KamailioRpcError)) throw error;
      this.client?.close();
      this.lose(this.client, error);
    }
  }

  private lose(client: RpcClient | undefined, error: KamailioRpcError): void {
    if (client !== this.client || this.options.signal.aborted) return;
    this.client = undefined;
    this.memory = undefined;
    this.options.onKamailioAway?.(this.socket, error);
  }
}
