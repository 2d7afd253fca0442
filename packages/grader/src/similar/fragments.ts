// What two texts have in common, as runs of tokens: longest first, no token in two of them.

import { BOUNDS } from "./bounds.ts";
import { GRAM } from "./fingerprints.ts";

export interface Fragment {
  /** Index of the first token in either text. */
  left: number;
  right: number;
  length: number;
}

/**
 * @param left codes of the tokens
 * @param seeds places where a fingerprint of the left text stands in the right one too
 * @returns the fragments from left to right; `bounded` where the search was ended before all seeds
 *   were tried
 */
export function commonFragments(
  left: Uint32Array,
  right: Uint32Array,
  seeds: readonly (readonly [left: number, right: number])[],
): { fragments: Fragment[]; bounded: boolean } {
  const candidates: Fragment[] = [];
  // Where the last fragment on each diagonal ends: what lies in it has been compared.
  const ends = new Map<number, number>();
  let steps = 0;
  let bounded = false;
  for (const [i, j] of [...seeds].sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const end = ends.get(i - j) ?? 0;
    if (i < end) continue;
    if (steps > BOUNDS.steps) {
      bounded = true;
      break;
    }
    const fragment = grown(left, right, i, j, end);
    ends.set(i - j, fragment.left + fragment.length);
    steps += fragment.length + 1;
    // A hash may lie.
    if (fragment.length >= GRAM) candidates.push(fragment);
  }
  candidates.sort((a, b) => b.length - a.length || a.left - b.left || a.right - b.right);
  const taken = { left: new Uint8Array(left.length), right: new Uint8Array(right.length) };
  const fragments = candidates.filter((fragment) => take(fragment, taken));
  return { fragments: fragments.sort((a, b) => a.left - b.left), bounded };
}

/** The seed, grown in both directions as far as the tokens agree. @param begin of the left text */
function grown(
  left: Uint32Array,
  right: Uint32Array,
  i: number,
  j: number,
  begin: number,
): Fragment {
  let to = 0;
  while (i + to < left.length && j + to < right.length && left[i + to] === right[j + to]) to++;
  let from = 0;
  while (i - from > begin && j - from > 0 && left[i - from - 1] === right[j - from - 1]) from++;
  return { left: i - from, right: j - from, length: from + to };
}

/**
 * Tokens that a longer fragment has already are not counted twice. Longer ones came first, so none
 * lies within this one: its ends tell.
 */
function take(
  { left, right, length }: Fragment,
  taken: { left: Uint8Array; right: Uint8Array },
): boolean {
  const last = length - 1;
  if (taken.left[left] || taken.left[left + last]) return false;
  if (taken.right[right] || taken.right[right + last]) return false;
  taken.left.fill(1, left, left + length);
  taken.right.fill(1, right, right + length);
  return true;
}
