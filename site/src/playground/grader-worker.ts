// The worker that grades. Nothing but this door: WebKit runs the first script of a worker a second time when
// another chunk imports it, and a bundler puts what chunks share into the first script. What grades is
// fetched with the first message.

import type { GraderMessage } from "./grading.ts";

declare const self: { onmessage: (message: GraderMessage) => unknown };

const early: GraderMessage[] = [];

async function open(): Promise<void> {
  try {
    const { take } = await import("./grading.ts");
    self.onmessage = take;
    for (const message of early) take(message);
  } catch (error) {
    // A rejection alone would not reach the page.
    reportError(error);
  }
}

self.onmessage = (message) => {
  if (early.push(message) === 1) void open();
};
