// Some questions have no answer: then a good function says so instead of returning a number.

import { fail } from "./run/fail.ts";
import { CheckFailure } from "./run/failure.ts";
import { currentRun } from "./run/run-context.ts";

/**
 * States that the work throws an error instead of answering.
 *
 * @param call one call of the work
 * @throws {CheckFailure} `accepted` when it answers
 */
export async function refuses(call: () => Promise<unknown>): Promise<void> {
  try {
    await call();
  } catch (error) {
    if (error instanceof CheckFailure && error.failure.kind === "threw") return;
    throw error;
  }
  fail("accepted", { name: currentRun().calls.at(-1)?.name ?? "" });
}
