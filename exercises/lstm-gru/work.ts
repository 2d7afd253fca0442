// Exercise `lstm-gru`: one line that says what it is about. Edit only this file.
// The task is in README.md (English) and README.hi.md (Hindi). Run `pnpm test` in this folder.

import { NotImplemented, type Vec } from "@pravah/core/kit";

/**
 * Mean of the entries.
 *
 * @param x at least one entry
 * @returns the sum of the entries divided by their number
 */
export function mean(x: Vec): number {
  // 1. What to do first; never how.
  throw new NotImplemented("mean");
}
