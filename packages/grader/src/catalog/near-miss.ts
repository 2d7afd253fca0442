// A name as a person typed it, among the names that there are: case, signs and a slip of the finger are forgiven.

import { distance } from "fastest-levenshtein";

/** Most names that are worth suggesting. */
const MOST = 3;
/** Longer than any name: not worth comparing. */
const LONGEST = 60;

export interface Named {
  /** The name that is meant, where that is certain. */
  name: string | null;
  /** Names that may be meant, the nearest first; none where one is certain. */
  near: string[];
}

/** A name is certain where it differs in case and signs alone: `LSTM_GRU` is `lstm-gru`. */
export function findName(names: readonly string[], asked: string): Named {
  const typed = bare(asked);
  const same = names.includes(asked) ? [asked] : names.filter((name) => bare(name) === typed);
  const [only, ...others] = same;
  if (only !== undefined && others.length === 0) return { name: only, near: [] };
  if (typed === "" || typed.length > LONGEST) return { name: null, near: [] };
  const near = names
    .map((name) => ({ name, slips: distance(bare(name), typed) }))
    .filter(({ name, slips }) => slips <= mostSlips(typed) || isPart(bare(name), typed))
    .sort((a, b) => a.slips - b.slips)
    .slice(0, MOST)
    .map(({ name }) => name);
  return { name: null, near };
}

/** Letters and digits, in lower case. */
function bare(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]/gu, "");
}

/** Two letters that changed places are two slips. */
function mostSlips(typed: string): number {
  return Math.max(Math.min(2, typed.length - 1), Math.floor(typed.length / 3));
}

function isPart(name: string, typed: string): boolean {
  return typed.length >= 3 && (name.startsWith(typed) || name.endsWith(typed));
}
