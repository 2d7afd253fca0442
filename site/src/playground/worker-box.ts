// The box of a work in the page: a fresh worker, asked one question at a time, ended when an answer is late.

import { type RequestKind, Stopped, type WorkBox } from "@pravah/grader/browser";
import type { WorkReply } from "./work-worker.ts";

interface Pending {
  ticket: number;
  timer: ReturnType<typeof setTimeout>;
  resolve(bytes: Uint8Array): void;
  reject(error: Stopped): void;
}

export class WorkerBox implements WorkBox {
  readonly #worker = new Worker(new URL("./work-worker.ts", import.meta.url), { type: "module" });
  #pending: Pending | null = null;
  #stopped: Stopped | null = null;
  #tickets = 0;

  constructor() {
    this.#worker.onmessage = ({ data }: MessageEvent<WorkReply>) => this.#onReply(data);
    this.#worker.onerror = ({ message }) => this.#stop(new Stopped("exited", message || "worker"));
  }

  get isStopped(): boolean {
    return this.#stopped !== null;
  }

  ask(kind: RequestKind, body: Uint8Array, ms: number): Promise<Uint8Array> {
    if (this.#stopped) return Promise.reject(this.#stopped);
    return new Promise((resolve, reject) => {
      const ticket = ++this.#tickets;
      const timer = setTimeout(() => this.#stop(new Stopped("call-limit", `${ms} ms`)), ms);
      this.#pending = { ticket, timer, resolve, reject };
      this.#worker.postMessage({ ticket, kind, body });
    });
  }

  /** A page is not told. */
  computedMs(): null {
    return null;
  }

  close(): void {
    this.#stop(new Stopped("closed", ""));
  }

  #onReply({ ticket, bytes }: WorkReply): void {
    const pending = this.#pending;
    if (pending === null || ticket !== pending.ticket || !(bytes instanceof Uint8Array)) {
      this.#stop(new Stopped("protocol", "a reply that nobody asked for"));
      return;
    }
    this.#pending = null;
    clearTimeout(pending.timer);
    pending.resolve(bytes);
  }

  #stop(why: Stopped): void {
    if (this.#stopped) return;
    this.#stopped = why;
    this.#worker.terminate();
    const pending = this.#pending;
    this.#pending = null;
    if (!pending) return;
    clearTimeout(pending.timer);
    pending.reject(why);
  }
}
