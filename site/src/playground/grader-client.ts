// Asks the grading worker. It is kept between runs, with the spec in it; the work gets a fresh one each time.

import type { CheckResult, Reason } from "@pravah/grader/browser";
import type { GraderEvent, GraderRequest } from "./grader-worker.ts";

export class GraderClient {
  readonly #exercise: string;
  #worker: Worker | null = null;

  constructor(exercise: string) {
    this.#exercise = exercise;
  }

  /** Loads what a run needs. @returns when that is over, whether or not it went well */
  prepare(): Promise<void> {
    return new Promise((resolve) => {
      const worker = this.#ask(null);
      const settle = ({ data }: MessageEvent<GraderEvent>) => {
        if (data.kind === "prepared") resolve();
      };
      worker.addEventListener("message", settle);
      worker.addEventListener("error", () => resolve(), { once: true });
    });
  }

  /** @returns why no check counts, or null when all of them ran; rejects when the grader does not start */
  run(source: string, onCheck: (result: CheckResult) => void): Promise<Reason | null> {
    return new Promise((resolve, reject) => {
      const worker = this.#ask(source);
      worker.onmessage = ({ data }: MessageEvent<GraderEvent>) => {
        if (data.kind === "check") onCheck(data.result);
        else if (data.kind !== "prepared") resolve(data.kind === "problem" ? data.reason : null);
      };
      worker.onerror = ({ message }) => {
        worker.terminate();
        this.#worker = null;
        reject(new Error(message));
      };
    });
  }

  #ask(source: string | null): Worker {
    this.#worker ??= new Worker(new URL("./grader-worker.ts", import.meta.url), { type: "module" });
    const request: GraderRequest = { exercise: this.#exercise, source };
    this.#worker.postMessage(request);
    return this.#worker;
  }
}
