// What two works have in common, as runs of tokens: longest first, no token in two of them.

import { GRAM } from "./fingerprints.ts";

export interface Fragment {
  /** Index of the first token in either work. */
  left: number;
  right: number;
  length: number;
  /** Its tokens that are the students' own: neither the stub's nor a known solution's. */
  own: number;
}

/** One work, ready to be compared. */
export interface Comparable {
  kinds: readonly string[];
  /** Per token: is it a student's own? */
  own: readonly boolean[];
}

/** @param seeds places where a fingerprint of the left work stands in the right one too */
export function commonFragments(
  left: Comparable,
  right: Comparable,
  seeds: readonly (readonly [left: number, right: number])[],
): Fragment[] {
  const seen = new Set<string>();
  const candidates: Fragment[] = [];
  for (const [i, j] of seeds) {
    const fragment = grown(left, right, i, j);
    const key = fragment && `${fragment.left} ${fragment.right}`;
    if (!fragment || !key || seen.has(key)) continue;
    seen.add(key);
    candidates.push(fragment);
  }
  candidates.sort((a, b) => b.length - a.length || a.left - b.left || a.right - b.right);
  const taken = { left: new Set<number>(), right: new Set<number>() };
  return candidates.filter((fragment) => take(fragment, taken)).sort((a, b) => a.left - b.left);
}

/** The seed, grown in both directions as far as the tokens agree; null where a hash lied. */
function grown(left: Comparable, right: Comparable, i: number, j: number): Fragment | null {
  const same = (a: number, b: number) =>
    a >= 0 && b >= 0 && left.kinds[a] !== undefined && left.kinds[a] === right.kinds[b];
  let [from, to] = [0, 0];
  while (same(i + to, j + to)) to++;
  if (to < GRAM) return null;
  while (same(i + from - 1, j + from - 1)) from--;
  const length = to - from;
  const own = left.own.slice(i + from, i + to).filter(Boolean).length;
  return { left: i + from, right: j + from, length, own };
}

/** Tokens that a longer fragment has already are not counted twice. */
function take(
  { left, right, length }: Fragment,
  taken: { left: Set<number>; right: Set<number> },
): boolean {
  for (let k = 0; k < length; k++) {
    if (taken.left.has(left + k) || taken.right.has(right + k)) return false;
  }
  for (let k = 0; k < length; k++) {
    taken.left.add(left + k);
    taken.right.add(right + k);
  }
  return true;
}
