// Two recorded cases in one: below each other as one batch, beside each other as one set of features, or
// as two parts of one network that know nothing of each other.

import type { Mat } from "@pravah/core/kit";

/** Below each other: one batch. All have as many columns. */
export function stacked(...parts: readonly Mat[]): Mat {
  return parts.flat();
}

/** Beside each other: one set of features. All have as many rows. */
export function sideBySide(...parts: readonly Mat[]): Mat {
  return (parts[0] ?? []).map((_, i) => parts.flatMap((part) => part[i] as number[]));
}

/** On the diagonal, zeros elsewhere: layers that stand beside each other and share nothing. */
export function blockDiagonal(...parts: readonly Mat[]): Mat {
  const widths = parts.map((part) => part[0]?.length ?? 0);
  return parts.flatMap((part, k) =>
    part.map((row) => widths.flatMap((width, l) => (l === k ? row : Array<number>(width).fill(0)))),
  );
}
