// A work in a sandbox, as a spec's functions ask it: opens the box, opens a new one after a stop, and
// gives up on what has stopped it too often. The box is a process in Node, a worker in the page.

import { decodeReply, encodeRequest, ProtocolError } from "@pravah/checks/channel";
import {
  CheckFailure,
  type FailureKind,
  type FailureParams,
  failureOf,
  HostFault,
  type Reply,
  type Work,
} from "@pravah/checks/host";
import type { Compiled } from "../work/compiled.ts";
import { isUndecided, machineFailed, type Problem } from "../work/problem.ts";
import { decodeLoadReply, type LoadReply } from "./box/load-reply.ts";
import { REQUEST, type RequestKind } from "./box/request.ts";
import { Stopped } from "./box/stop.ts";
import { type Limits, MOST_PATIENCE } from "./limits.ts";

/** Where the work runs: asked one question at a time, and ended when an answer is late. */
export interface WorkBox {
  readonly isStopped: boolean;
  /** @throws {Stopped} when it is over */
  ask(kind: RequestKind, body: Uint8Array, ms: number): Promise<Uint8Array>;
  /** Milliseconds that it has computed since it was opened; null where nobody can tell. */
  computedMs(): number | null;
  close(): void;
}

export interface SandboxSettings {
  /** Makes a fresh box; it may still be starting. */
  open(): WorkBox;
  /** The kit as JavaScript, for a box that does not hold it already. */
  kit: string;
  limits: Limits;
}

/** A box that has not said hello by then is the machine's trouble, not the work's. */
const HELLO_MS = 20_000;
/** A stopped work gets a fresh box this often; the checks that are left shall still run. */
const MAX_RESTARTS = 3;
/** A function that ended the box twice is not called again: it would end the next one too. */
const MAX_STOPS_PER_FUNCTION = 2;

/** What V8 throws where the system gives no more; beyond the limit, as the watchdog would say. */
const NO_MORE_MEMORY = /^RangeError: Array buffer allocation failed/;

export class SandboxedWork implements Work {
  readonly #settings: SandboxSettings;
  readonly #compiled: Compiled;
  readonly #stops = new Map<string, number>();
  #box: WorkBox | null = null;
  #restarts = 0;
  /** Milliseconds that passed in calls, in all boxes and in those before this one. */
  #passedMs = 0;
  #formerMs = 0;

  constructor(compiled: Compiled, settings: SandboxSettings) {
    this.#compiled = compiled;
    this.#settings = settings;
  }

  /**
   * Opens a box and loads the work.
   *
   * @returns what is wrong with the work, or null when it is ready
   */
  async start(): Promise<Problem | null> {
    const { open, kit, limits } = this.#settings;
    let box: WorkBox;
    try {
      box = open();
      this.#box = box;
      await box.ask(REQUEST.hello, new Uint8Array(), HELLO_MS);
    } catch (error) {
      return machineFailed(`the sandbox did not start (${(error as Error).message})`);
    }
    const body = new TextEncoder().encode(JSON.stringify([this.#compiled.js, kit]));
    try {
      return this.#problemOf(decodeLoadReply(await box.ask(REQUEST.load, body, limits.loadMs)));
    } catch (error) {
      if (error instanceof Stopped && error.reason === "call-limit") {
        return { stage: "load-limit", params: { limit: limits.loadMs / 1000 } };
      }
      if (error instanceof Stopped && error.reason === "memory") {
        return { stage: "load-memory", params: { limit: limits.memoryMb } };
      }
      return {
        stage: "load",
        params: { error: "Error", message: "the program ended while loading", line: 0 },
      };
    }
  }

  async call(name: string, args: readonly unknown[]): Promise<Reply> {
    const { limits } = this.#settings;
    if (this.#isSpent()) {
      throw failure("submission-limit", { limit: limits.submissionMs / 1000 });
    }
    if ((this.#stops.get(name) ?? 0) >= MAX_STOPS_PER_FUNCTION)
      throw failure("too-many-stops", { name });
    const box = await this.#runningBox(name);
    const begin = performance.now();
    try {
      const reply = decodeReply(
        await box.ask(REQUEST.call, encodeRequest(name, args), limits.callMs),
      );
      if (reply.kind === "threw" && NO_MORE_MEMORY.test(`${reply.name}: ${reply.message}`)) {
        throw new Stopped("memory", reply.message);
      }
      if (reply.kind !== "threw" || reply.line === null) return reply;
      return { ...reply, line: this.#compiled.lineOf(reply.line) };
    } catch (error) {
      throw this.#stoppedIn(name, error);
    } finally {
      this.#passedMs += performance.now() - begin;
    }
  }

  close(): void {
    this.#box?.close();
    this.#box = null;
  }

  /** As for a call: on a busy machine the limit is one of computing, and patience has an end. */
  #isSpent(): boolean {
    const { submissionMs } = this.#settings.limits;
    if (this.#passedMs <= submissionMs) return false;
    const computed = this.#box?.computedMs() ?? Number.POSITIVE_INFINITY;
    return (
      this.#formerMs + computed > submissionMs || this.#passedMs > submissionMs * MOST_PATIENCE
    );
  }

  async #runningBox(name: string): Promise<WorkBox> {
    if (this.#box && !this.#box.isStopped) return this.#box;
    if (this.#restarts >= MAX_RESTARTS) throw failure("too-many-stops", { name });
    this.#restarts++;
    this.#formerMs = this.#passedMs;
    const problem = await this.start();
    if (problem && isUndecided(problem)) throw new HostFault(String(problem.params.why));
    // It loaded before: a work that loads only sometimes is not owed another try.
    if (problem || !this.#box) throw failure("exited", { name });
    return this.#box;
  }

  #stoppedIn(name: string, error: unknown): Error {
    const { limits } = this.#settings;
    this.#stops.set(name, (this.#stops.get(name) ?? 0) + 1);
    this.#box?.close();
    if (error instanceof ProtocolError) return failure("protocol", { name });
    if (!(error instanceof Stopped)) return error as Error;
    switch (error.reason) {
      case "call-limit":
        return failure("call-limit", { name, limit: limits.callMs / 1000 });
      case "memory":
        return failure("memory", { name, limit: limits.memoryMb });
      case "protocol":
        return failure("protocol", { name });
      default:
        return failure("exited", { name });
    }
  }

  #problemOf(reply: LoadReply): Problem | null {
    switch (reply.kind) {
      case "loaded":
        return null;
      case "forbidden":
        return { stage: "forbidden-import", params: { specifier: reply.specifier } };
      case "threw": {
        const { name: error, message, line: jsLine } = reply;
        const line = jsLine === null ? null : this.#compiled.lineOf(jsLine);
        return { stage: "load", params: { error, message, line: line ?? 0 } };
      }
    }
  }
}

function failure<Kind extends FailureKind>(kind: Kind, params: FailureParams<Kind>): CheckFailure {
  return new CheckFailure(failureOf(kind, params));
}
