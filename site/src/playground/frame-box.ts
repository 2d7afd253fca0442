// The box of a work in the page: a fresh worker in the frame, asked one question at a time, ended when an answer
// is late. What comes over its line was written by a stranger: bytes for the codec, or the end of the box.

import { MAX_RESULT_BYTES } from "@pravah/checks/channel";
import { type RequestKind, Stopped, type WorkBox } from "@pravah/grader/browser";
import type { WorkReply, WorkRequest } from "./work-worker.ts";

interface Pending {
  ticket: number;
  timer: ReturnType<typeof setTimeout>;
  resolve(bytes: Uint8Array): void;
  reject(error: Stopped): void;
}

export class FrameBox implements WorkBox {
  readonly #line: MessagePort;
  readonly #end: () => void;
  #pending: Pending | null = null;
  #stopped: Stopped | null = null;
  #tickets = 0;

  /** @param line to its worker @param end ends the worker */
  constructor(line: MessagePort, end: () => void) {
    this.#line = line;
    this.#end = end;
    line.onmessage = ({ data }: MessageEvent<unknown>) => this.#onReply(data);
    line.onmessageerror = () => this.#onReply(null);
  }

  get isStopped(): boolean {
    return this.#stopped !== null;
  }

  ask(kind: RequestKind, body: Uint8Array, ms: number): Promise<Uint8Array> {
    if (this.#stopped) return Promise.reject(this.#stopped);
    return new Promise((resolve, reject) => {
      const ticket = ++this.#tickets;
      const timer = setTimeout(() => this.stop(new Stopped("call-limit", `${ms} ms`)), ms);
      this.#pending = { ticket, timer, resolve, reject };
      const request: WorkRequest = { ticket, kind, body };
      this.#line.postMessage(request);
    });
  }

  /** A page is not told. */
  computedMs(): null {
    return null;
  }

  close(): void {
    this.stop(new Stopped("closed", ""));
  }

  stop(why: Stopped): void {
    if (this.#stopped) return;
    this.#stopped = why;
    this.#line.close();
    this.#end();
    const pending = this.#pending;
    this.#pending = null;
    if (!pending) return;
    clearTimeout(pending.timer);
    pending.reject(why);
  }

  #onReply(data: unknown): void {
    const pending = this.#pending;
    if (pending === null || !isReply(data) || data.ticket !== pending.ticket) {
      this.stop(new Stopped("protocol", "a reply that nobody asked for"));
      return;
    }
    this.#pending = null;
    clearTimeout(pending.timer);
    pending.resolve(data.bytes);
  }
}

function isReply(data: unknown): data is WorkReply {
  if (typeof data !== "object" || data === null) return false;
  const { ticket, bytes } = data as Partial<WorkReply>;
  return (
    typeof ticket === "number" &&
    bytes instanceof Uint8Array &&
    bytes.byteLength <= MAX_RESULT_BYTES
  );
}
