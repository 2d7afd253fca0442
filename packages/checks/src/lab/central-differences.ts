// Central differences: the slope of a function at every entry of a vector or a matrix.

import type { Mat } from "@pravah/core/kit";

export interface Entry {
  path: number[];
  value: number;
}

export const STEP = 1e-5;
const KINK_DISTANCE = 1e-3;

/** Central differences per entry; null for entries near a kink. */
export async function numericSlopes(
  entries: Entry[],
  kinks: readonly number[],
  lossWith: (entry: Entry, value: number) => Promise<number>,
): Promise<(number | null)[]> {
  const slopes: (number | null)[] = [];
  for (const entry of entries) {
    if (isNearKink(entry, kinks)) {
      slopes.push(null);
      continue;
    }
    const up = await lossWith(entry, entry.value + STEP);
    const down = await lossWith(entry, entry.value - STEP);
    slopes.push((up - down) / (2 * STEP));
  }
  return slopes;
}

/** The same where every entry moves its own output only; NaN where there is no such output. */
export async function slopesAtOnce(
  entries: Entry[],
  kinks: readonly number[],
  upstream: Mat,
  outputWith: (nudge: number) => Promise<Mat>,
): Promise<(number | null)[]> {
  const up = await outputWith(STEP);
  const down = await outputWith(-STEP);
  const at = (output: Mat, { path }: Entry) => Number(entryAt(output, path) ?? Number.NaN);
  return entries.map((entry) =>
    isNearKink(entry, kinks)
      ? null
      : (at(upstream, entry) * (at(up, entry) - at(down, entry))) / (2 * STEP),
  );
}

function isNearKink({ value }: Entry, kinks: readonly number[]): boolean {
  return kinks.some((kink) => Math.abs(value - kink) < KINK_DISTANCE);
}

export function readEntries(value: number[] | Mat | undefined): Entry[] {
  return (value ?? []).flatMap((row, i) =>
    Array.isArray(row)
      ? row.map((entry, j) => ({ path: [i, j], value: entry }))
      : [{ path: [i], value: row }],
  );
}

export function replaced(value: number[] | Mat, path: number[], entry: number): number[] | Mat {
  const copy: unknown[] = value.map((row) => (Array.isArray(row) ? [...row] : row));
  const [i = 0, j] = path;
  if (j === undefined) copy[i] = entry;
  else (copy[i] as number[])[j] = entry;
  return copy as number[] | Mat;
}

export function nudged(value: number[] | Mat, nudge: number): number[] | Mat {
  return value.map((row) =>
    Array.isArray(row) ? row.map((entry) => entry + nudge) : row + nudge,
  ) as number[] | Mat;
}

export function entryAt(value: unknown, path: number[]): unknown {
  return path.reduce<unknown>((v, k) => (Array.isArray(v) ? v[k] : undefined), value);
}
