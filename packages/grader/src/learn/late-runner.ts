// A runner that is made when it is first asked: until then the screen has been drawn.

import type { PracticeRunner } from "../practice/runner.ts";

export function lateRunner(create: () => PracticeRunner): PracticeRunner {
  let runner: PracticeRunner | undefined;
  return {
    async run(exercise, text, options) {
      if (runner === undefined) {
        // What was written to the terminal goes out first: making one keeps this process busy.
        await new Promise((resolve) => setImmediate(resolve));
        runner ??= create();
      }
      options?.signal?.throwIfAborted();
      return runner.run(exercise, text, options);
    },
    close: () => runner?.close(),
  };
}
