// Laws that must hold for every input, tried on many by fast-check and shrunk to a small one.

import { type Arbitrary, asyncProperty, check as runProperty, tuple } from "fast-check";
import { show } from "./plain/show.ts";
import { CheckFailure, HostFault, isStop, StillTodo } from "./run/failure.ts";
import { currentRun } from "./run/run-context.ts";

export interface PropertyOptions {
  /** How many inputs are tried; 12 by default. */
  runs?: number;
}

/**
 * States that `law` holds for all inputs that `inputs` can draw. The seed is the check's own, so
 * practice repeats itself and grading is unpredictable but reproducible.
 *
 * @param inputs one fast-check arbitrary per argument of `law`
 * @throws {CheckFailure} what `law` threw, with the smallest failing input and the seed
 */
export async function property<Inputs extends [unknown, ...unknown[]]>(
  inputs: { [K in keyof Inputs]: Arbitrary<Inputs[K]> },
  law: (...values: Inputs) => Promise<void>,
  options: PropertyOptions = {},
): Promise<void> {
  const { seed } = currentRun();
  let final: unknown = null;

  const guarded = async (values: Inputs): Promise<void> => {
    // A stopped or unwritten work answers every smaller input the same way: do not ask again.
    if (final !== null) return;
    try {
      await law(...values);
    } catch (error) {
      if (isStop(error) || error instanceof StillTodo || error instanceof HostFault) final = error;
      throw error;
    }
  };

  const all = asyncProperty(tuple<Inputs>(...inputs), guarded);
  const outcome = await runProperty(all, { seed, numRuns: options.runs ?? 12 });
  if (!outcome.failed) return;
  if (final !== null) throw final;
  const error = outcome.errorInstance;
  if (!(error instanceof CheckFailure)) throw error;
  const counterexample = (outcome.counterexample?.[0] ?? []).map((value) => show(value)).join(", ");
  throw new CheckFailure({ ...error.failure, counterexample, seed });
}
