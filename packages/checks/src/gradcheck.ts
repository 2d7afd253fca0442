// Compares a hand-written gradient with central differences of the work's own forward function.

import { type Mat, sum } from "@pravah/core/kit";
import { expect, showError } from "./expect.ts";
import {
  entryAt,
  nudged,
  numericSlopes,
  readEntries,
  replaced,
  STEP,
  slopesAtOnce,
} from "./lab/central-differences.ts";
import { times } from "./matrices.ts";
import { shapeOf } from "./plain/plain.ts";
import { show, showCall, showNumber } from "./plain/show.ts";
import { CheckFailure, failureOf } from "./run/failure.ts";
import { figure } from "./run/figure.ts";
import { currentRun } from "./run/run-context.ts";

type Inputs = Record<string, number[] | Mat>;

export interface GradientCase<I extends Inputs> {
  /** The point at which the gradient is checked: matrices or vectors by name. */
  inputs: I;
  /** The work's forward function: the output matrix for these inputs. */
  forward(inputs: I): Promise<Mat>;
  /** The work's backward function: the gradient of `Σ output ⊙ dOut` for every input, by name. */
  backward(inputs: I, dOut: Mat): Promise<{ [K in keyof I]: I[K] }>;
  /** Points where the function has no derivative; entries within 1e-3 of one are left out. */
  kinks?: readonly number[];
  /**
   * Each output entry depends on the input entry at its own place alone, as in an activation: all
   * entries are nudged at once, in two calls instead of two per entry.
   */
  elementwise?: boolean;
}

export interface GradientReport {
  /** Entries that were compared. */
  compared: number;
  /** Entries left out because they lie near a kink. */
  nearKinks: number;
  /** Largest relative error: |analytic − numeric| / largest |numeric| of that input. */
  worstError: number;
}

const LIMIT = 1e-6;
/** What another order of summation may move a value by; a slope has a hundred thousand times as much of it. */
const ROUNDING = 1e-13;
/** Below this, a central difference of values around 1 is rounding noise, not a slope. */
const NOISE = 1e-9;
/** Above every threshold at which gradients are clipped, to both sides, and below every rounding to 0. */
const FACTORS = [1e6, -1e6, 1e-9];

/**
 * Checks `backward` against central differences of `forward` with step 1e-5. The scalar loss is
 * `Σ output ⊙ G` with a random G (a plain sum would hide errors: BatchNorm's gradient of it is 0).
 * A backward is linear in G, so a million times as much must give a million times as much, and a
 * billionth a billionth: what is clipped or rounded on the way shows there alone.
 *
 * @throws {CheckFailure} `gradient` with the worst index, analytic and numeric value, relative
 *   error, step and seed; `gradient-zero` where the gradient could not be told from zero;
 *   `gradient-vacuous` where every entry lies near a kink; `value-hidden` where the gradient of
 *   factor · G is not factor times the gradient of G
 * @see Goodfellow, Bengio, Courville 2016, "Deep Learning", §11.5
 */
export async function gradcheck<I extends Inputs>(
  gradientCase: GradientCase<I>,
): Promise<GradientReport> {
  const { random, seed } = currentRun();
  const { inputs, forward, backward, kinks = [], elementwise = false } = gradientCase;

  const output = await forward(inputs);
  requireMatrix(output);
  const upstream = output.map((row) =>
    row.map(() => random.uniform(0.5, 1.5) * randomSign(random)),
  );
  const lossAt = async (changed: I): Promise<number> => {
    const out = await forward(changed);
    return sum(out.map((row, i) => sum(row.map((y, j) => y * (upstream[i]?.[j] ?? 0)))));
  };

  const analytic = await backward(inputs, upstream);
  const asked = currentRun().calls.at(-1);
  const called = asked && showCall(asked.name, asked.args);
  const size = sum(
    output.flatMap((row, i) => row.map((y, j) => Math.abs(y * (upstream[i]?.[j] ?? 0)))),
  );
  const rounding = (ROUNDING * size) / STEP;
  const report: GradientReport = { compared: 0, nearKinks: 0, worstError: 0 };
  for (const name of Object.keys(inputs)) {
    const entries = readEntries(inputs[name]);
    const slopes = elementwise
      ? await slopesAtOnce(entries, kinks, upstream, (nudge) =>
          forward({ ...inputs, [name]: nudged(inputs[name] as Mat, nudge) }),
        )
      : await numericSlopes(entries, kinks, async (entry, value) =>
          lossAt({ ...inputs, [name]: replaced(inputs[name] as Mat, entry.path, value) }),
        );
    // A failure names the call that gave the gradient; forward was only nudged since.
    compare(name, inputs[name], { slopes, rounding }, analytic?.[name], report, {
      seed,
      ...(called ? { called } : {}),
    });
  }
  for (const factor of FACTORS) {
    expect(await backward(inputs, times(upstream, factor))).toAgreeWith(
      multiplied(inputs, analytic, factor),
    );
  }
  return report;
}

/** The gradients of `inputs`, all times `factor`: `compare` has found them to be of the same shapes. */
function multiplied<I extends Inputs>(inputs: I, gradients: I, factor: number): Inputs {
  const timesFactor = (gradient: number[] | Mat) =>
    gradient.map((entry) =>
      typeof entry === "number" ? factor * entry : entry.map((v) => factor * v),
    ) as number[] | Mat;
  // More than was asked for may be among them.
  return Object.fromEntries(
    Object.keys(inputs).map((name) => [name, timesFactor(gradients[name] as number[] | Mat)]),
  );
}

function compare(
  name: string,
  input: number[] | Mat | undefined,
  { slopes, rounding }: { slopes: (number | null)[]; rounding: number },
  gradient: unknown,
  report: GradientReport,
  context: { seed: number; called?: string },
): void {
  const numeric = slopes.filter((slope) => slope !== null);
  report.nearKinks += slopes.length - numeric.length;
  if (numeric.length === 0) {
    throw new CheckFailure(failureOf("gradient-vacuous", { name }, context));
  }
  // NaN or Infinity where forward overflows: then the entry itself is named below.
  const scale = Math.max(...numeric.map(Math.abs));
  if (scale <= NOISE) {
    throw new CheckFailure(failureOf("gradient-zero", { name, scale: showNumber(scale) }, context));
  }

  if (!hasShapeOf(input, gradient)) {
    const params = { name, got: describeShape(gradient), want: describeShape(input) };
    throw new CheckFailure(failureOf("gradient-shape", params, context));
  }
  let worst = { at: "", error: -1, mine: 0, numeric: 0 };
  readEntries(input).forEach(({ path }, i) => {
    const slope = slopes[i];
    if (slope === null || slope === undefined) return;
    const mine = entryAt(gradient, path) as number;
    const bothFinite = Number.isFinite(mine) && Number.isFinite(slope);
    const error = bothFinite ? Math.abs(mine - slope) / scale : Number.POSITIVE_INFINITY;
    report.compared++;
    if (error > worst.error)
      worst = { at: path.map((k) => `[${k}]`).join(""), error, mine, numeric: slope };
  });
  report.worstError = Math.max(report.worstError, worst.error);
  // NaN, where forward overflows, is below no limit.
  if (worst.error <= LIMIT + rounding / scale) return;
  figure({
    x: "entry",
    y: `∂/∂${name}`,
    work: readEntries(input).map(({ path }) => entryAt(gradient, path) as number),
    law: slopes.map((slope) => slope ?? Number.NaN),
  });
  const params = {
    name,
    at: worst.at,
    analytic: showNumber(worst.mine),
    numeric: showNumber(worst.numeric),
    error: showError(worst.error),
    step: STEP,
    seed: context.seed,
  };
  const deviation = { at: worst.at, error: Number(worst.error.toPrecision(3)) };
  throw new CheckFailure(failureOf("gradient", params, { worst: deviation, ...context }));
}

function requireMatrix(output: unknown): void {
  const rows = Array.isArray(output) ? output : [];
  const good =
    rows.length > 0 &&
    rows.every((row) => Array.isArray(row) && row.every((y) => typeof y === "number"));
  if (!good) {
    const params = { at: "", got: describeShape(output), want: "number[][]" };
    throw new CheckFailure(failureOf("kind", params, { got: show(output) }));
  }
}

function describeShape(value: unknown): string {
  return Array.isArray(value) ? `[${shapeOf(value).join(", ")}]` : typeof value;
}

/** The same lengths all the way down, with numbers at the bottom: no entry too few or too many. */
function hasShapeOf(input: unknown, gradient: unknown): boolean {
  if (!Array.isArray(input)) return typeof gradient === "number";
  return (
    Array.isArray(gradient) &&
    gradient.length === input.length &&
    input.every((entry, i) => hasShapeOf(entry, gradient[i]))
  );
}

function randomSign(random: { uniform(): number }): number {
  return random.uniform() < 0.5 ? -1 : 1;
}
