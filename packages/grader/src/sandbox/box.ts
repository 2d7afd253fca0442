// The trusted end of the pipe: one sandboxed process, asked one question at a time.

import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { OUT_OF_MEMORY } from "./child/watchdog.ts";
import { LENGTH_BYTES, MAX_FRAME_BYTES, NONCE_BYTES } from "./frame.ts";
import type { Launch } from "./portable.ts";
import type { RequestKind } from "./request.ts";
import type { WorkBox } from "./sandboxed-work.ts";
import { Stopped, type StopReason } from "./stop.ts";

interface Pending {
  nonce: Buffer;
  resolve(reply: Uint8Array): void;
  reject(error: Stopped): void;
  timer: NodeJS.Timeout;
}

/** Node's own last words are short; more is noise. */
const MAX_STDERR = 65_536;

export class Box implements WorkBox {
  readonly #child: ChildProcessWithoutNullStreams;
  #pending: Pending | null = null;
  #stopped: Stopped | null = null;
  #received: Buffer[] = [];
  #receivedBytes = 0;
  #stderr = "";

  /** @param cwd an empty folder */
  constructor(launch: Launch, cwd: string) {
    this.#child = spawn(launch.command, launch.args, {
      cwd,
      // Nothing of the grader's environment: that is where secrets live.
      env: {},
      // An own process group, so that everything in it can be ended at once.
      detached: process.platform !== "win32",
      stdio: ["pipe", "pipe", "pipe"],
      windowsHide: true,
    });
    this.#child.on("error", (error) => this.#stop("exited", error.message));
    this.#child.on("close", (code, signal) => this.#onClose(code, signal));
    this.#child.stdout.on("data", (data: Buffer) => this.#onData(data));
    this.#child.stderr.on("data", (data: Buffer) => {
      if (this.#stderr.length < MAX_STDERR) this.#stderr += data.toString("latin1");
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
   * @param ms after which the whole process is ended
   * @throws {Stopped} when it is over
   */
  ask(kind: RequestKind, body: Uint8Array, ms: number): Promise<Uint8Array> {
    if (this.#stopped) return Promise.reject(this.#stopped);
    return new Promise((resolve, reject) => {
      const nonce = randomBytes(NONCE_BYTES);
      const timer = setTimeout(() => this.#stop("call-limit", `${ms} ms`), ms);
      this.#pending = { nonce, resolve, reject, timer };
      const head = Buffer.allocUnsafe(LENGTH_BYTES);
      head.writeUInt32LE(NONCE_BYTES + 1 + body.length);
      this.#child.stdin.write(Buffer.concat([head, nonce, Buffer.of(kind), body]));
    });
  }

  /** Ends the process, whatever it does. */
  close(): void {
    this.#stop("closed", "");
  }

  #onData(data: Buffer): void {
    if (this.#stopped) return;
    const pending = this.#pending;
    if (!pending) {
      this.#stop("protocol", "bytes that nobody asked for");
      return;
    }
    this.#received.push(data);
    this.#receivedBytes += data.length;
    const head = this.#firstBytes(LENGTH_BYTES + NONCE_BYTES);
    if (!head) return;
    const length = head.readUInt32LE(0);
    if (length < NONCE_BYTES || length > MAX_FRAME_BYTES)
      return this.#stop("protocol", "a malformed frame");
    if (!head.subarray(LENGTH_BYTES).equals(pending.nonce)) {
      return this.#stop("protocol", "a reply to another question");
    }
    if (this.#receivedBytes < LENGTH_BYTES + length) return;
    if (this.#receivedBytes > LENGTH_BYTES + length)
      return this.#stop("protocol", "more than one reply");

    const frame = Buffer.concat(this.#received);
    this.#received = [];
    this.#receivedBytes = 0;
    this.#pending = null;
    clearTimeout(pending.timer);
    pending.resolve(frame.subarray(LENGTH_BYTES + NONCE_BYTES));
  }

  #firstBytes(count: number): Buffer | null {
    if (this.#receivedBytes < count) return null;
    const first = this.#received[0] as Buffer;
    if (first.length < count) this.#received = [Buffer.concat(this.#received)];
    return (this.#received[0] as Buffer).subarray(0, count);
  }

  #onClose(code: number | null, signal: NodeJS.Signals | null): void {
    const outOfMemory =
      this.#stderr.includes(OUT_OF_MEMORY) ||
      /heap out of memory|Allocation failed/.test(this.#stderr);
    this.#stop(outOfMemory ? "memory" : "exited", `${signal ?? `code ${code}`}`);
  }

  #stop(reason: StopReason, detail: string): void {
    if (this.#stopped) return;
    this.#stopped = new Stopped(reason, detail);
    this.#killAll();
    const pending = this.#pending;
    this.#pending = null;
    this.#received = [];
    if (!pending) return;
    clearTimeout(pending.timer);
    pending.reject(this.#stopped);
  }

  #killAll(): void {
    const { pid } = this.#child;
    if (pid !== undefined && process.platform !== "win32") {
      try {
        process.kill(-pid, "SIGKILL");
      } catch {
        // Already gone.
      }
    }
    this.#child.kill("SIGKILL");
    this.#child.stdin.destroy();
    this.#child.stdout.destroy();
    this.#child.stderr.destroy();
  }
}
