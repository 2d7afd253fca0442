// A work whose functions are in this very process: practice, and the author's quick trials.

import { answer, type Exports } from "../channel/answer.ts";
import { decodeReply, encodeRequest } from "../channel/request.ts";
import type { Work } from "../run-context.ts";

/**
 * Serves `exports` through the same bytes as the sandbox does, so that a work which returns a
 * class, changes its input or hands out its own arrays is judged the same everywhere.
 */
export function serveWork(exports: Exports, lineOf: (stack: string) => number | null): Work {
  return {
    async call(name, args) {
      return decodeReply(answer(exports, encodeRequest(name, args), () => "", lineOf));
    },
  };
}

/** Line of `work.ts` in a V8 stack trace; null where the stack does not mention it. */
export function lineInWork(stack: string): number | null {
  const match = /work\.ts(?:\?[^:)]*)?:(\d+)/.exec(stack);
  return match ? Number(match[1]) : null;
}
