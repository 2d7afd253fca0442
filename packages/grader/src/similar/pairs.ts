// Which works of one exercise have suspiciously much in common. Evidence, not a verdict.

import { GRAM, gramHashes, winnow } from "./fingerprints.ts";
import { type Comparable, commonFragments } from "./fragments.ts";
import { codeTokens } from "./tokens.ts";

export interface ComparedWork {
  id: string;
  source: string;
}

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
}

export interface SimilarityOptions {
  /** Texts that everybody was given or may know: the stub, the reference. */
  known: readonly string[];
  /** A passage that more works than this have is everybody's idiom, as in MOSS. */
  common: number;
}

interface Prepared extends Comparable {
  id: string;
  lines: number[];
  hashes: number[];
  owned: number;
}

/** All pairs with anything of their own in common, the most similar first. */
export function similarPairs(
  works: readonly ComparedWork[],
  { known, common }: SimilarityOptions,
): Pair[] {
  const given = new Set(
    known.flatMap((text) => gramHashes(codeTokens(text).map(({ kind }) => kind))),
  );
  const prepared = works.map((work) => prepare(work, given));
  return [...seedsByPair(prepared, given, common)]
    .map(([key, seeds]) => {
      const [left = 0, right = 0] = key.split(" ").map(Number);
      return pairOf(prepared[left] as Prepared, prepared[right] as Prepared, seeds);
    })
    .filter(({ similarity }) => similarity > 0)
    .sort(
      (a, b) =>
        b.similarity - a.similarity ||
        b.longest - a.longest ||
        (`${a.left} ${a.right}` < `${b.left} ${b.right}` ? -1 : 1),
    );
}

function prepare({ id, source }: ComparedWork, given: ReadonlySet<number>): Prepared {
  const tokens = codeTokens(source);
  const kinds = tokens.map(({ kind }) => kind);
  const hashes = gramHashes(kinds);
  const own = kinds.map(() => true);
  hashes.forEach((hash, at) => {
    if (given.has(hash)) own.fill(false, at, at + GRAM);
  });
  const owned = own.filter(Boolean).length;
  return { id, kinds, own, hashes, owned, lines: tokens.map(({ line }) => line) };
}

type Seeds = Map<string, [left: number, right: number][]>;

/** For each pair of works the places that may be the same: keyed by both indices, `"3 7"`. */
function seedsByPair(
  works: readonly Prepared[],
  given: ReadonlySet<number>,
  common: number,
): Seeds {
  const places = new Map<number, { work: number; at: number }[]>();
  works.forEach(({ hashes }, work) => {
    for (const { hash, at } of winnow(hashes)) {
      if (given.has(hash)) continue;
      const list = places.get(hash) ?? [];
      list.push({ work, at });
      places.set(hash, list);
    }
  });
  const seeds: Seeds = new Map();
  for (const list of places.values()) {
    if (new Set(list.map(({ work }) => work)).size > common) continue;
    for (const [i, a] of list.entries()) {
      for (const b of list.slice(i + 1)) {
        if (a.work === b.work) continue;
        const key = `${a.work} ${b.work}`;
        const pair = seeds.get(key) ?? [];
        pair.push([a.at, b.at]);
        seeds.set(key, pair);
      }
    }
  }
  return seeds;
}

function pairOf(left: Prepared, right: Prepared, seeds: [number, number][]): Pair {
  const fragments = commonFragments(left, right, seeds).filter(({ own }) => own > 0);
  const shared = fragments.reduce((sum, { own }) => sum + own, 0);
  const lines = ({ lines: of }: Prepared, from: number, length: number) =>
    [of[from] as number, of[from + length - 1] as number] as const;
  return {
    left: left.id,
    right: right.id,
    similarity: Math.min(1, (2 * shared) / Math.max(1, left.owned + right.owned)),
    longest: Math.max(0, ...fragments.map(({ own }) => own)),
    fragments: fragments.map((fragment) => ({
      left: lines(left, fragment.left, fragment.length),
      right: lines(right, fragment.right, fragment.length),
      tokens: fragment.own,
    })),
  };
}
