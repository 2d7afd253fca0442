// A work whose functions are in this very process: where it is debugged, and in the author's quick trials.

import { answer, type Exports, functionsOf } from "../../channel/answer.ts";
import { match } from "../../channel/built-ins.ts";
import { decodeReply, encodeRequest } from "../../channel/request.ts";
import { within } from "../../surroundings/surroundings.ts";
import type { Work } from "../run-context.ts";

/**
 * Serves `exports` through the same bytes as the sandbox does, so that a work which returns a
 * class, changes its input or hands out its own arrays is judged the same everywhere.
 */
export function serveWork(exports: Exports, lineOf: (stack: string) => number | null): Work {
  const functions = functionsOf(exports);
  return {
    async call(name, args) {
      const request = encodeRequest(name, args);
      return decodeReply(within(() => answer(functions, request, () => "", lineOf)));
    },
  };
}

/** Line of `work.ts` in a V8 stack trace; null where the stack does not mention it. */
export function lineInWork(stack: string): number | null {
  const found = match(/work\.ts(?:\?[^:)]*)?:(\d+)/, stack);
  return found ? Number(found[1]) : null;
}
