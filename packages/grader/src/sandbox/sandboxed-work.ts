// A work in a sandbox, as a spec's functions ask it: opens the box, opens a new one after a stop, and
// gives up on a function that has stopped it too often. The box is a process in Node, a worker in the page.

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
/**
 * A function that ended the box twice is not called again: it would end the next one too. The others
 * get a fresh box, however many were ended before; the time for the whole work bounds them all.
 */
const MAX_STOPS_PER_FUNCTION = 2;

/** What V8 throws where the system gives no more; beyond the limit, as the watchdog would say. */
const NO_MORE_MEMORY = /^RangeError: Array buffer allocation failed/;

export class SandboxedWork implements Work {
  readonly #settings: SandboxSettings;
  readonly #compiled: Compiled;
  readonly #stops = new Map<string, number>();
  #box: WorkBox | null = null;
  #isClosed = false;
  /** Milliseconds that passed in calls and restarts, and how many had when this box was opened. */
  #passedMs = 0;
  #passedBefore = 0;
  /** What counts of the boxes before this one. */
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

  /** @throws {HostFault} when the work was closed meanwhile: then nothing is known about it */
  async call(name: string, args: readonly unknown[]): Promise<Reply> {
    const { limits } = this.#settings;
    if (this.#isClosed) throw closed();
    if (this.#isSpent()) {
      throw failure("submission-limit", { limit: limits.submissionMs / 1000 });
    }
    if ((this.#stops.get(name) ?? 0) >= MAX_STOPS_PER_FUNCTION)
      throw failure("too-many-stops", { name });
    const begin = performance.now();
    try {
      const box = await this.#runningBox();
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
    this.#isClosed = true;
    this.#box?.close();
  }

  /** As for a call: on a busy machine the limit is one of computing, and patience has an end. */
  #isSpent(): boolean {
    const { submissionMs } = this.#settings.limits;
    if (this.#passedMs <= submissionMs) return false;
    return (
      this.#formerMs + this.#countedMs() > submissionMs ||
      this.#passedMs > submissionMs * MOST_PATIENCE
    );
  }

  /** What counts of this box: what it computed, and of that no more than has passed. */
  #countedMs(): number {
    const passed = this.#passedMs - this.#passedBefore;
    return Math.min(passed, this.#box?.computedMs() ?? passed);
  }

  async #runningBox(): Promise<WorkBox> {
    if (this.#box && !this.#box.isStopped) return this.#box;
    this.#formerMs += this.#countedMs();
    this.#passedBefore = this.#passedMs;
    const problem = await this.start();
    if (problem && isUndecided(problem)) throw new HostFault(String(problem.params.why));
    // It loaded before: a work that loads only sometimes is not owed another try.
    if (problem || !this.#box) throw new Stopped("exited", "while it was loaded again");
    return this.#box;
  }

  #stoppedIn(name: string, error: unknown): Error {
    if (this.#isClosed) return closed();
    if (error instanceof HostFault) return error;
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

function closed(): HostFault {
  return new HostFault("the work was closed");
}

function failure<Kind extends FailureKind>(kind: Kind, params: FailureParams<Kind>): CheckFailure {
  return new CheckFailure(failureOf(kind, params));
}
