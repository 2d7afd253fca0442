// A function that changes what it was given breaks its caller: the cache, the batch, the next check.

import { showCall } from "./plain/show.ts";
import { fail } from "./run/fail.ts";
import { currentRun } from "./run/run-context.ts";

/**
 * Awaits `body` and states that no call in it changed one of its inputs.
 *
 * @returns what `body` returned
 * @throws {CheckFailure} `inputs-changed`, naming the call and which argument (from 1)
 */
export async function purity<T>(body: () => T | Promise<T>): Promise<T> {
  const { calls } = currentRun();
  calls.length = 0;
  const result = await body();
  for (const { name, args, reply } of calls) {
    const changed = reply.kind === "value" ? reply.changedInputs[0] : undefined;
    if (changed !== undefined) {
      fail("inputs-changed", { name, argument: changed + 1 }, { called: showCall(name, args) });
    }
  }
  return result;
}
