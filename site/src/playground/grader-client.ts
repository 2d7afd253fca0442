// Asks the grading worker. It is kept between runs, with the spec in it, and so is the frame of the works; a work
// gets a fresh worker in there each time.

import type { CheckResult, Reason } from "@pravah/grader/browser";
import type { GraderBegin, GraderEvent, GraderRequest } from "./grading.ts";
import { startGrader } from "./start-grader.ts";
import { openWorkFrame } from "./work-frame.ts";

export class GraderClient {
  readonly #exercise: string;
  /** Started, and not asked yet. */
  #early: Worker | null;
  #worker: Worker | null = null;

  constructor(exercise: string, early: Worker | null) {
    this.#exercise = exercise;
    this.#early = early;
    early?.addEventListener("error", () => {
      this.#early = null;
    });
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
        if (data.kind === "check") return onCheck(data.result);
        if (data.kind === "prepared") return;
        const reason = data.kind === "problem" ? data.reason : null;
        resolve(reason);
        // The next run begins with another worker and another frame.
        if (reason?.stage === "infrastructure") fail(worker, reason.message.en);
      };
      worker.addEventListener("error", ({ message }) => reject(new Error(message)), { once: true });
    });
  }

  #ask(source: string | null): Worker {
    this.#worker ??= this.#begin();
    const request: GraderRequest = { exercise: this.#exercise, source };
    this.#worker.postMessage(request);
    return this.#worker;
  }

  #begin(): Worker {
    const worker = this.#early ?? startGrader();
    this.#early = null;
    const { port1, port2 } = new MessageChannel();
    const first: GraderBegin = "frame";
    worker.postMessage(first, [port1]);
    const frame = openWorkFrame(port2);
    // Without its frame it cannot grade: that is an error like its own.
    frame.catch((error: Error) => fail(worker, error.message));
    worker.addEventListener("error", () => {
      worker.terminate();
      frame.then(
        (opened) => opened.remove(),
        () => {},
      );
      if (this.#worker === worker) this.#worker = null;
    });
    return worker;
  }
}

function fail(worker: Worker, message: string): void {
  worker.dispatchEvent(new ErrorEvent("error", { message }));
}
