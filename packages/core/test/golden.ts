// Reads the vectors recorded from PyTorch, and compares relatively.

import { readFileSync } from "node:fs";
import { expect } from "vitest";

export interface GoldenCase {
  id: string;
  // biome-ignore lint/suspicious/noExplicitAny: the fields differ from file to file
  input: any;
  // biome-ignore lint/suspicious/noExplicitAny: the fields differ from file to file
  expected: any;
}

/** Cases of `golden/<file>.json` whose id starts with `prefix`; at least one. */
export function golden(file: string, prefix = ""): GoldenCase[] {
  const url = new URL(`../golden/${file}.json`, import.meta.url);
  const { cases } = JSON.parse(readFileSync(url, "utf8")) as { cases: GoldenCase[] };
  const chosen = cases.filter(({ id }) => id.startsWith(prefix));
  expect(chosen.length, `${file}: ${prefix}`).toBeGreaterThan(0);
  return chosen;
}

/** Entry by entry: |got − want| ≤ rel·|want| + abs. */
export function expectClose(
  got: readonly number[],
  want: readonly number[],
  rel = 1e-9,
  abs = 1e-12,
): void {
  expect(got.length).toBe(want.length);
  got.forEach((value, i) => {
    const wanted = want[i] as number;
    const error = Math.abs(value - wanted);
    // NaN fails: a comparison with it is false.
    expect(error <= rel * Math.abs(wanted) + abs, `[${i}]: got ${value}, want ${wanted}`).toBe(
      true,
    );
  });
}
