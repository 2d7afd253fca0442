// Learning rates over time: pure functions of the step, which can be put into each other.

import { requireNumber, requireWhole } from "../tensor/require.ts";

/** Learning rate at step t = 0, 1, 2, … */
export type Schedule = (t: number) => number;

/**
 * Multiplies the rate by `factor` after every `every` steps.
 *
 * @throws {ArgumentError} on a rate or factor that is no finite number ≥ 0, or `every` < 1
 */
export function stepSchedule(
  learningRate: number,
  { every, factor = 0.1 }: { every: number; factor?: number },
): Schedule {
  requireRate("stepSchedule", "learning rate", learningRate);
  requireRate("stepSchedule", "factor", factor);
  requireWhole("stepSchedule", "every", every);
  return (t) => learningRate * factor ** Math.floor(t / every);
}

/**
 * Half a cosine from the rate at step 0 to `final` at step `steps`, and `final` from there on.
 *
 * @throws {ArgumentError} on a rate that is no finite number ≥ 0, or `steps` < 1
 * @see Loshchilov, Hutter 2017, "SGDR", eq. 5
 */
export function cosineSchedule(
  learningRate: number,
  { steps, final = 0 }: { steps: number; final?: number },
): Schedule {
  requireRate("cosineSchedule", "learning rate", learningRate);
  requireRate("cosineSchedule", "final", final);
  requireWhole("cosineSchedule", "steps", steps);
  return (t) =>
    final + (learningRate - final) * 0.5 * (1 + Math.cos(Math.PI * Math.min(1, t / steps)));
}

/**
 * Grows linearly to the rate that `then` begins with: at step t < steps it is (t + 1)/steps of it.
 * Afterwards `then` runs, its own time beginning at 0.
 *
 * @param then a schedule, or a constant rate
 * @throws {ArgumentError} on `steps` < 1
 * @see Goyal et al. 2017, "Accurate, Large Minibatch SGD", §2.2
 */
export function warmup(steps: number, then: Schedule | number): Schedule {
  requireWhole("warmup", "steps", steps);
  const schedule = typeof then === "number" ? () => then : then;
  requireRate("warmup", "learning rate", schedule(0));
  return (t) => (t < steps ? (schedule(0) * (t + 1)) / steps : schedule(t - steps));
}

function requireRate(operation: string, name: string, value: number): void {
  requireNumber(operation, name, value, value >= 0, "a finite number ≥ 0");
}
