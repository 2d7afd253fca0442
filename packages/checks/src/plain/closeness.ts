// Are two plain values the same, as far as float64 arithmetic in another order allows?

import { kindOf } from "./plain.ts";

export interface Tolerance {
  /** Largest accepted relative error; 1e-7 by default. */
  rel?: number;
  /**
   * Judge every entry by its own size alone. By default an entry also gets 1e-6 of the largest
   * entry of its matrix as slack, so that a sum taken in another order is not called wrong.
   * Set it where the entries span many orders of magnitude and the small ones matter.
   */
  entrywise?: boolean;
}

/** The first difference in structure, or else the worst difference in value. */
export type Mismatch =
  | { kind: "kind"; at: string; got: string; want: string }
  | { kind: "length"; at: string; got: number; want: number }
  | { kind: "missing-field"; at: string }
  | { kind: "value"; at: string; got: unknown; want: unknown; error: number };

const DEFAULT_REL = 1e-7;
const SLACK = 1e-6;
const FLOOR = 1e-12;

/**
 * Compares plain data. Numbers are close when `|got − want| ≤ rel · (|want| + 1e-6 · scale)`,
 * `scale` being the largest magnitude in the enclosing matrix of `want`. NaN equals only NaN,
 * ±Infinity only itself, −0 equals 0. Extra fields in `got` are ignored, extra entries are not.
 *
 * @returns null when close
 */
export function mismatch(got: unknown, want: unknown, tolerance: Tolerance = {}): Mismatch | null {
  const rel = tolerance.rel ?? DEFAULT_REL;
  const slack = tolerance.entrywise === true ? 0 : SLACK;
  let worst: Mismatch | null = null;

  // `scale` is fixed at the outermost array that holds only numbers below it: a Vec or a Mat.
  const walk = (g: unknown, w: unknown, at: string, scale: number | null): Mismatch | null => {
    if (kindOf(g) !== kindOf(w)) return { kind: "kind", at, got: kindOf(g), want: kindOf(w) };
    if (Array.isArray(w) && Array.isArray(g)) {
      if (g.length !== w.length) {
        return { kind: "length", at, got: g.length, want: w.length };
      }
      const inner = scale ?? numericScale(w);
      for (let i = 0; i < w.length; i++) {
        const structural = walk(g[i], w[i], `${at}[${i}]`, inner);
        if (structural) return structural;
      }
      return null;
    }
    if (typeof w === "object" && w !== null) {
      for (const key of Object.keys(w)) {
        const path = at === "" ? key : `${at}.${key}`;
        const theirs = (g as Record<string, unknown>)[key];
        const ours = (w as Record<string, unknown>)[key];
        if (theirs === undefined && ours !== undefined) return { kind: "missing-field", at: path };
        const structural = walk(theirs, ours, path, null);
        if (structural) return structural;
      }
      return null;
    }
    const error = entryError(g, w, slack * (scale ?? 0));
    if (error > rel && !(worst?.kind === "value" && worst.error >= error)) {
      worst = { kind: "value", at, got: g, want: w, error };
    }
    return null;
  };

  return walk(got, want, "", null) ?? worst;
}

/** Relative error of one entry; Infinity where no tolerance could help. */
function entryError(got: unknown, want: unknown, slack: number): number {
  if (typeof got !== "number" || typeof want !== "number") {
    return got === want ? 0 : Number.POSITIVE_INFINITY;
  }
  if (got === want || (Number.isNaN(got) && Number.isNaN(want))) return 0;
  if (!Number.isFinite(got) || !Number.isFinite(want)) return Number.POSITIVE_INFINITY;
  // The floor serves only where everything wanted is 0; it must never hide a tiny gradient.
  // At the edge of float64 the sum must not overflow: a division by Infinity would forgive all.
  return Math.abs(got - want) / Math.min(Math.abs(want) + slack || FLOOR, Number.MAX_VALUE);
}

/** Largest finite magnitude below a Vec or Mat; null when it holds anything but numbers. */
function numericScale(value: unknown[]): number | null {
  let scale = 0;
  for (const entry of value) {
    if (typeof entry === "number") {
      if (Number.isFinite(entry)) scale = Math.max(scale, Math.abs(entry));
    } else if (Array.isArray(entry)) {
      // A list of matrices keeps one scale per matrix: a tiny layer is judged by its own size.
      if (Array.isArray(entry[0])) return null;
      const inner = numericScale(entry);
      if (inner === null) return null;
      scale = Math.max(scale, inner);
    } else {
      return null;
    }
  }
  return scale;
}
