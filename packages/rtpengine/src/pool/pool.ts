import { randomUUID } from "node:crypto";
import type { NgDictionary, NgInput, NgInputDictionary } from "../codec/values.js";
import { NoCallIdError, NodeDownError, NodeNameError, PoolExhaustedError } from "../errors/pool.js";
import { ClientClosedError, ConnectionLostError, LoadLimitError, RequestTimeoutError } from "../errors/request.js";
import type { ClientOptions } from "../node/client.js";
import { connectRtpengine } from "../node/connect.js";
import type { RequestControl } from "../node/request-control.js";
import type { Release } from "../table/releases.js";
import { Assignments } from "./assignments.js";
import { Health, type HealthOptions } from "./health.js";
import { Leftovers } from "./leftovers.js";
import { PoolNode } from "./pool-node.js";
import { rank } from "./rendezvous.js";

/** A daemon in a pool: as for `connectRtpengine`, and its weight. */
export interface PoolNodeOptions extends Omit<ClientOptions, "release"> {
  /** Its share of new calls, in proportion to the others. Default 1; with 0 it gets none. */
  readonly weight?: number;
}

export interface PoolOptions<R extends Release = Release> {
  /** The release that all nodes have, or the oldest of them. */
  readonly release: R;
  readonly nodes: readonly PoolNodeOptions[];
  /** By what a call keeps its node: its Call-ID, or each branch of a forked call on its own. Default `call-id`. */
  readonly stickyBy?: "call-id" | "call-id and via-branch";
  readonly health?: HealthOptions;
  /** Milliseconds for one node to answer a new offer, before the next one is asked. Default 1,500. */
  readonly attemptMs?: number;
  /** Milliseconds for a request, whatever is tried. Default 5,000. */
  readonly timeoutMs?: number;
  /** Calls that are remembered at most. Default 1,000,000. */
  readonly rememberedCalls?: number;
}

/** Commands that may put a call onto a node. */
const PLACING = new Set(["offer", "publish", "create"]);

/** Several daemons as one, without the methods named after commands: see `createRtpenginePool`. */
export class Pool<R extends Release = Release> {
  readonly release: R;
  readonly #nodes: PoolNode<R>[] = [];
  readonly #health = new Map<PoolNode<R>, Health>();
  readonly #healthOptions: HealthOptions;
  readonly #byBranch: boolean;
  readonly #attemptMs: number;
  readonly #timeoutMs: number;
  readonly #assignments: Assignments<PoolNode<R>>;
  readonly #leftovers = new Leftovers();

  constructor(options: PoolOptions<R>) {
    this.release = options.release;
    this.#healthOptions = options.health ?? {};
    this.#byBranch = options.stickyBy === "call-id and via-branch";
    this.#attemptMs = options.attemptMs ?? 1500;
    this.#timeoutMs = options.timeoutMs ?? 5000;
    this.#assignments = new Assignments(options.rememberedCalls ?? 1_000_000);
    for (const node of options.nodes) this.add(node);
  }

  get nodes(): readonly PoolNode<R>[] {
    return [...this.#nodes];
  }

  /** Takes a daemon in. Calls that are under way stay where they are. @throws {NodeNameError} when it is there already */
  add(options: PoolNodeOptions): PoolNode<R> {
    const { weight = 1, ...clientOptions } = options;
    const client = connectRtpengine<R>({ ...clientOptions, release: this.release });
    const node = new PoolNode<R>(client, weight);
    if (this.#nodes.some((other) => other.name === node.name)) {
      void client.close();
      throw new NodeNameError(node.name, "is in the pool already");
    }
    this.#nodes.push(node);
    const health = new Health(node as unknown as PoolNode, this.#healthOptions, () => this.#clearLeftovers(node));
    this.#health.set(node, health);
    health.start();
    return node;
  }

  /** Takes a daemon out at once; `drain` it first, and wait until `callsOf` is 0. @throws {NodeNameError} */
  async remove(name: string): Promise<void> {
    const node = this.#node(name);
    this.#nodes.splice(this.#nodes.indexOf(node), 1);
    this.#health.get(node)?.stop();
    this.#health.delete(node);
    this.#leftovers.forget(node as unknown as PoolNode);
    await node.client.close();
  }

  /** No new calls for a daemon from now on; those that it has go on. @throws {NodeNameError} */
  drain(name: string): void {
    this.#node(name).setDraining(true);
  }

  /** New calls for a daemon again. @throws {NodeNameError} */
  undrain(name: string): void {
    this.#node(name).setDraining(false);
  }

  /** How many calls this process has put onto a daemon. @throws {NodeNameError} */
  callsOf(name: string): number {
    return this.#assignments.count(this.#node(name));
  }

  /** The daemon that a call is on, or would come to. */
  nodeOf(callId: string, viaBranch?: string): PoolNode<R> | undefined {
    const branch = this.#byBranch ? viaBranch : undefined;
    return this.#assignments.get(callId, branch) ?? rank(stickyKey(callId, branch), this.#nodes)[0];
  }

  async close(): Promise<void> {
    for (const health of this.#health.values()) health.stop();
    await Promise.all(this.#nodes.map((node) => node.client.close()));
  }

  /** @internal what the methods named after commands call */
  async perform(
    command: string,
    options: NgInputDictionary,
    control: RequestControl | undefined,
  ): Promise<NgDictionary> {
    const places = PLACING.has(command);
    const given = options["call-id"];
    const callId = typeof given === "string" ? given : places ? randomUUID() : undefined;
    if (callId === undefined) throw new NoCallIdError(command);
    const branch = this.#byBranch ? textOf(options["via-branch"]) : undefined;
    const message = { ...options, "call-id": callId };
    if (places) return await this.#place(command, callId, branch, message, control);
    if (command === "delete") return await this.#delete(callId, branch, message, control);
    return await this.#ask(this.#holder(command, callId, branch), command, callId, message, control);
  }

  /** A new call goes to the first node that takes it; a known one to its own, and away from it only when that fails. */
  async #place(
    command: string,
    callId: string,
    branch: string | undefined,
    options: NgInputDictionary,
    control: RequestControl | undefined,
  ): Promise<NgDictionary> {
    const assigned = this.#assignments.get(callId, branch);
    const ranked = rank(stickyKey(callId, branch), this.#nodes);
    const known = assigned ?? (options["to-tag"] === undefined ? undefined : ranked[0]);
    const others = ranked.filter((node) => node.state === "up" && node !== known);
    const candidates = known?.answers === true ? [known, ...others] : others;
    const message = supportsLoadLimit(command, options);
    const deadline = performance.now() + (control?.timeoutMs ?? this.#timeoutMs);
    const errors: Error[] = [];
    for (const [index, node] of candidates.entries()) {
      const left = deadline - performance.now();
      if (left <= 0) break;
      const timeoutMs = index === candidates.length - 1 ? left : Math.min(left, this.#attemptMs);
      try {
        const reply = await node.client.perform(command, message, { ...control, timeoutMs });
        this.#assignments.set(callId, branch, node);
        return reply;
      } catch (error) {
        if (!this.#mayMove(node, error)) throw error;
        errors.push(error);
        if (!(error instanceof LoadLimitError)) this.#leaveBehind(node, options);
      }
    }
    throw new PoolExhaustedError(command, callId, errors);
  }

  /** Whether a failure is the node's, so that another one may be asked. An unanswered node leaves until it answers a ping. */
  #mayMove(node: PoolNode<R>, error: unknown): error is Error {
    if (error instanceof LoadLimitError) return true;
    if (error instanceof RequestTimeoutError || error instanceof ConnectionLostError) {
      node.setAnswers(false, error.problem);
      return true;
    }
    return error instanceof ClientClosedError && !this.#nodes.includes(node);
  }

  #leaveBehind(node: PoolNode<R>, options: NgInputDictionary): void {
    const { "call-id": callId, "from-tag": fromTag, "via-branch": viaBranch } = options;
    this.#leftovers.add(node as unknown as PoolNode, {
      "call-id": callId,
      "from-tag": fromTag,
      "via-branch": viaBranch,
    });
  }

  #clearLeftovers(node: PoolNode<R>): void {
    const isWanted = (options: NgInputDictionary) =>
      this.#assignments.get(String(options["call-id"]), this.#byBranch ? textOf(options["via-branch"]) : undefined) ===
      node;
    void this.#leftovers.clear(node as unknown as PoolNode, isWanted);
  }

  /** Without a branch, a forked call is deleted on all nodes that have one of its branches. */
  async #delete(
    callId: string,
    branch: string | undefined,
    options: NgInputDictionary,
    control: RequestControl | undefined,
  ): Promise<NgDictionary> {
    const whole = this.#byBranch && branch === undefined ? [...this.#assignments.all(callId)] : [];
    const nodes = whole.length > 0 ? whole : [this.#holder("delete", callId, branch)];
    const replies = await Promise.all(nodes.map((node) => this.#ask(node, "delete", callId, options, control)));
    this.#assignments.delete(callId, branch);
    return replies[0] as NgDictionary;
  }

  async #ask(
    node: PoolNode<R>,
    command: string,
    callId: string,
    options: NgInputDictionary,
    control: RequestControl | undefined,
  ): Promise<NgDictionary> {
    if (!node.answers) throw new NodeDownError(command, callId, node.name, node.reason);
    try {
      return await node.client.perform(command, options, {
        ...control,
        timeoutMs: control?.timeoutMs ?? this.#timeoutMs,
      });
    } catch (error) {
      this.#mayMove(node, error);
      throw error;
    }
  }

  #holder(command: string, callId: string, branch: string | undefined): PoolNode<R> {
    const found = this.#assignments.get(callId, branch) ?? [...this.#assignments.all(callId)].at(-1);
    const node = found ?? rank(stickyKey(callId, branch), this.#nodes)[0];
    if (node === undefined) throw new PoolExhaustedError(command, callId, []);
    return node;
  }

  #node(name: string): PoolNode<R> {
    const node = this.#nodes.find((candidate) => candidate.name === name);
    if (node === undefined) throw new NodeNameError(name, "is no node of the pool");
    return node;
  }
}

function stickyKey(callId: string, branch: string | undefined): string {
  return branch === undefined ? callId : `${callId}\0${branch}`;
}

function textOf(value: NgInput | undefined): string | undefined {
  return typeof value === "string" ? value : undefined;
}

/** Asks a full daemon to say so, instead of refusing with an error of its own. */
function supportsLoadLimit(command: string, options: NgInputDictionary): NgInputDictionary {
  if (command !== "offer" || options.supports !== undefined) return options;
  return { ...options, supports: ["load limit"] };
}
