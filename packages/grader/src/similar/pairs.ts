// How much two works have in common, and where.

import { commonFragments, type Fragment } from "./fragments.ts";
import type { Seeds } from "./seeds.ts";
import { type Text, tokensOf } from "./texts.ts";

/** The lines that a fragment covers in either work, from 1, both ends included. */
export interface FragmentLines {
  left: readonly [from: number, to: number];
  right: readonly [from: number, to: number];
  tokens: number;
}

export interface Pair {
  left: string;
  right: string;
  /** Share of both students' own tokens that stand in the other's work too; in [0, 1]. */
  similarity: number;
  /** Own tokens of the longest fragment. */
  longest: number;
  fragments: FragmentLines[];
  /** The two were not compared to the end: they may have more in common. */
  bounded?: true;
}

/** Two texts, each named after the first of its works. */
export function pairOf(left: Text, right: Text, seeds: Seeds): Pair {
  const { fragments, bounded } = commonFragments(left.codes, right.codes, seeds.places);
  const pair = described(left, right, fragments);
  const mayBeMore = (bounded || seeds.bounded) && pair.similarity < 1;
  return mayBeMore ? { ...pair, bounded: true } : pair;
}

/** The first two of the works that are one text; their lines may differ. */
export function equalPair(text: Text): Pair {
  const works = text.works.slice(1);
  const second = { ...text, works, lines: tokensOf(works[0]?.source ?? "").lines };
  return described(text, second, [{ left: 0, right: 0, length: text.codes.length }]);
}

function described(left: Text, right: Text, fragments: readonly Fragment[]): Pair {
  const ofTheirOwn = fragments
    .map((fragment) => ({ ...fragment, own: ownIn(left, fragment.left, fragment.length) }))
    .filter(({ own }) => own > 0);
  const shared = ofTheirOwn.reduce((sum, { own }) => sum + own, 0);
  return {
    left: left.works[0]?.id ?? "",
    right: right.works[0]?.id ?? "",
    similarity: Math.min(1, (2 * shared) / Math.max(1, left.owned + right.owned)),
    longest: ofTheirOwn.reduce((most, { own }) => Math.max(most, own), 0),
    fragments: ofTheirOwn.map((fragment) => ({
      left: linesOf(left, fragment.left, fragment.length),
      right: linesOf(right, fragment.right, fragment.length),
      tokens: fragment.own,
    })),
  };
}

function ownIn({ ownBefore }: Text, from: number, length: number): number {
  return (ownBefore[from + length] as number) - (ownBefore[from] as number);
}

function linesOf({ lines }: Text, from: number, length: number): readonly [number, number] {
  return [lines[from] as number, lines[from + length - 1] as number];
}

/** Stronger evidence first. */
export function stronger(a: Pair, b: Pair): number {
  return (
    b.similarity - a.similarity ||
    b.longest - a.longest ||
    (a.left < b.left || (a.left === b.left && a.right < b.right) ? -1 : 1)
  );
}
