// The trusted end of the pipe: one sandboxed process, asked one question at a time.

import type { ChildProcessWithoutNullStreams } from "node:child_process";
import { OUT_OF_MEMORY } from "../child/watchdog.ts";
import type { WorkBox } from "../sandboxed-work.ts";
import type { Launch } from "../walls/launch.ts";
import { CallClock } from "./call-clock.ts";
import { type Computing, computingOf } from "./computing.ts";
import { LENGTH_BYTES, NONCE_BYTES } from "./frame.ts";
import { freshNonce } from "./nonce.ts";
import { killTree, startProcess } from "./process-tree.ts";
import { FrameError, ReplyReader } from "./reply-reader.ts";
import type { RequestKind } from "./request.ts";
import { Stopped, type StopReason } from "./stop.ts";

interface Pending {
  reader: ReplyReader;
  resolve(reply: Uint8Array): void;
  reject(error: Stopped): void;
  clock: CallClock;
}

/** Node's own last words are short, and no work can reach this stream: more is an attack. */
const MAX_STDERR = 262_144;

export class Box implements WorkBox {
  readonly #child: ChildProcessWithoutNullStreams;
  #pending: Pending | null = null;
  #stopped: Stopped | null = null;
  /** What it had computed when it was ended: then nobody can ask any more. */
  #last: Computing | null = null;
  #stderr = "";

  /** @param cwd an empty folder */
  constructor(launch: Launch, cwd: string) {
    this.#child = startProcess(launch, cwd);
    this.#child.on("error", (error) => this.#stop("exited", error.message));
    this.#child.on("close", (code, signal) => this.#onClose(code, signal));
    this.#child.stdout.on("data", (data: Buffer) => this.#onData(data));
    this.#child.stderr.on("data", (data: Buffer) => {
      this.#stderr += data.toString("latin1");
      if (this.#stderr.length > MAX_STDERR) this.#stop("protocol", "noise on the error stream");
    });
    for (const stream of [this.#child.stdin, this.#child.stdout, this.#child.stderr]) {
      // A process that dies mid-sentence closes its pipes; `close` tells the story.
      stream.on("error", () => {});
    }
  }

  get isStopped(): boolean {
    return this.#stopped !== null;
  }

  /**
   * Asks one question.
   *
   * @param ms of computing (see call-clock.ts), after which the whole process is ended
   * @throws {Stopped} when it is over
   */
  ask(kind: RequestKind, body: Uint8Array, ms: number): Promise<Uint8Array> {
    if (this.#stopped) return Promise.reject(this.#stopped);
    return new Promise((resolve, reject) => {
      const nonce = freshNonce();
      const onLate = () => this.#stop("call-limit", `${ms} ms`);
      const clock = new CallClock(this.#computing, ms, onLate);
      this.#pending = { reader: new ReplyReader(nonce), resolve, reject, clock };
      this.#child.stdin.write(requestFrame(nonce, kind, body));
    });
  }

  computedMs(): number | null {
    return (this.#stopped ? this.#last : this.#computing())?.ms ?? null;
  }

  /** Ends the process, whatever it does. */
  close(): void {
    this.#stop("closed", "");
  }

  readonly #computing = (): Computing | null => {
    const { pid } = this.#child;
    return pid === undefined ? null : computingOf(pid);
  };

  #onData(data: Buffer): void {
    if (this.#stopped) return;
    const pending = this.#pending;
    if (!pending) return this.#stop("protocol", "bytes that nobody asked for");
    try {
      const reply = pending.reader.push(data);
      if (reply === null) return;
      this.#pending = null;
      pending.clock.stop();
      pending.resolve(reply);
    } catch (error) {
      if (!(error instanceof FrameError)) throw error;
      this.#stop("protocol", error.message);
    }
  }

  #onClose(code: number | null, signal: NodeJS.Signals | null): void {
    const outOfMemory =
      this.#stderr.includes(OUT_OF_MEMORY) || /out of memory|Allocation failed/.test(this.#stderr);
    const words = this.#stderr.trim().split("\n").at(-1) ?? "";
    this.#stop(outOfMemory ? "memory" : "exited", `${signal ?? `code ${code}`} ${words}`.trim());
  }

  #stop(reason: StopReason, detail: string): void {
    if (this.#stopped) return;
    this.#stopped = new Stopped(reason, detail);
    if (reason !== "closed") this.#last = this.#computing();
    killTree(this.#child);
    const pending = this.#pending;
    this.#pending = null;
    if (!pending) return;
    pending.clock.stop();
    pending.reject(this.#stopped);
  }
}

function requestFrame(nonce: Uint8Array, kind: RequestKind, body: Uint8Array): Buffer {
  const length = NONCE_BYTES + 1 + body.length;
  const frame = Buffer.allocUnsafe(LENGTH_BYTES + length);
  frame.writeUInt32LE(length);
  frame.set(nonce, LENGTH_BYTES);
  frame[LENGTH_BYTES + NONCE_BYTES] = kind;
  frame.set(body, LENGTH_BYTES + NONCE_BYTES + 1);
  return frame;
}
