// `expect(value)`: the few statements a grader needs about plain data, with failures as data.

import { mismatch, type Tolerance } from "./plain/closeness.ts";
import { kindOf, shapeOf } from "./plain/plain.ts";
import { show, showNumber } from "./plain/show.ts";
import { fail } from "./run/fail.ts";
import type { FailureContext } from "./run/failure.ts";
import { currentRun } from "./run/run-context.ts";

export interface Expectation {
  /** Close to `want` (see `mismatch`). The message shows `want`: for examples worked by hand. */
  toEqual(want: unknown, tolerance?: Tolerance): void;
  /** Close to `want`, which the message does not show: for recorded and random values. */
  toAgreeWith(want: unknown, tolerance?: Tolerance): void;
  /** A number in [low, high]. */
  toBeWithin(low: number, high: number): void;
  /** Nested arrays of numbers of exactly this shape, e.g. `[3, 2]`. */
  toHaveShape(shape: readonly number[]): void;
}

/**
 * States something about what the work answered.
 *
 * @throws {CheckFailure} from each statement that does not hold
 */
export function expect(got: unknown): Expectation {
  return {
    toEqual: (want, tolerance) => agree(got, want, tolerance, "value"),
    toAgreeWith: (want, tolerance) => agree(got, want, tolerance, "value-hidden"),
    toBeWithin: (low, high) => {
      if (typeof got !== "number") {
        fail("kind", { at: "", got: kindOf(got), want: "number" }, answered(got));
      }
      if (!((got as number) >= low && (got as number) <= high)) {
        const params = {
          got: showNumber(got as number),
          low: showNumber(low),
          high: showNumber(high),
        };
        fail("bound", params, answered(got));
      }
    },
    toHaveShape: (shape) => haveShape(got, shape, ""),
  };
}

/** What came back, to be shown; nothing for a value that the check itself computed from answers. */
function answered(got: unknown): FailureContext {
  const reply = currentRun().calls.at(-1)?.reply;
  const value = reply?.kind === "value" ? reply.value : undefined;
  const isPart =
    typeof value === "object" && value !== null && Object.values(value).includes(got as never);
  return got === value || isPart ? { got: show(got) } : {};
}

/** Beyond 10 the digits of a relative error say nothing any more; without numbers there is none. */
export function showError(error: number): string {
  if (error === Number.POSITIVE_INFINITY) return "";
  return error > 10 ? "> 10" : showNumber(Number(error.toPrecision(3)));
}

function agree(
  got: unknown,
  want: unknown,
  tolerance: Tolerance | undefined,
  valueKind: "value" | "value-hidden",
): void {
  const found = mismatch(got, want, tolerance);
  if (found === null) return;
  const details = answered(got);
  if (found.kind === "value") {
    const error = Number(found.error.toPrecision(3));
    const params = { at: found.at, got: show(found.got), error: showError(found.error) };
    details.worst = { at: found.at, error };
    if (valueKind === "value-hidden") fail(valueKind, params, details);
    fail("value", { ...params, want: show(found.want) }, details);
  }
  if (found.kind === "missing-field") fail("missing-field", { at: found.at }, details);
  fail(found.kind, { at: found.at, got: found.got, want: found.want }, details);
}

function haveShape(got: unknown, shape: readonly number[], at: string): void {
  const [size, ...rest] = shape;
  if (size === undefined) {
    if (typeof got !== "number") {
      fail("kind", { at, got: kindOf(got), want: "number" }, { got: show(got) });
    }
    return;
  }
  if (!Array.isArray(got)) {
    fail("kind", { at, got: kindOf(got), want: "array" }, { got: show(got) });
  }
  const list = got as unknown[];
  if (list.length !== size) {
    fail(
      "length",
      { at, got: list.length, want: size },
      { got: `shape [${shapeOf(list).join(", ")}]` },
    );
  }
  list.forEach((entry, i) => {
    haveShape(entry, rest, `${at}[${i}]`);
  });
}
