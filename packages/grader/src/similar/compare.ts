// Which works of one exercise have suspiciously much in common. Evidence, not a verdict.

import { type Cluster, clustersOf } from "./clusters.ts";
import { pairOf } from "./pairs.ts";
import { type Ignored, seedsOf } from "./seeds.ts";
import { type ComparedWork, type Given, type KnownText, type Text, textsOf } from "./texts.ts";

export interface CompareOptions {
  known: readonly KnownText[];
  /** A passage that more texts than this have is everybody's idiom, as in MOSS. */
  common: number;
}

export interface Comparison {
  /** How many works were compared. */
  works: number;
  /** How many different texts they are, token by token; without what was only given. */
  texts: number;
  given: Given[];
  /** Strongest evidence first. */
  clusters: Cluster[];
  ignored: IgnoredPassages;
  /** Pairs of texts that were not compared to the end. */
  bounded: number;
}

/** What was left out because so many have it: two of them may yet have copied it. */
export interface IgnoredPassages {
  /** Passages that more texts than this have. */
  common: number;
  /** Most texts that have one of them; 0 where there is none. */
  most: number;
  /** Share of the students' own tokens that stand in one; in [0, 1]. */
  share: number;
  /** Works of whose own tokens it is half or more. */
  works: string[];
}

/** The order of the works makes no difference. */
export function compareWorks(
  works: readonly ComparedWork[],
  { known, common }: CompareOptions,
): Comparison {
  const { texts, given } = textsOf(works, known);
  const { seeds, ignored } = seedsOf(texts, common);
  const pairs = [...seeds]
    .map((of) => pairOf(texts[of.left] as Text, texts[of.right] as Text, of))
    .filter(({ similarity }) => similarity > 0);
  return {
    works: works.length,
    texts: texts.length,
    given,
    clusters: clustersOf(texts, pairs),
    ignored: ignoredPassages(texts, ignored, common),
    bounded: pairs.filter(({ bounded }) => bounded).length,
  };
}

function ignoredPassages(
  texts: readonly Text[],
  { most, tokens }: Ignored,
  common: number,
): IgnoredPassages {
  const owned = texts.reduce((sum, text) => sum + text.owned, 0);
  const all = tokens.reduce((sum, count) => sum + count, 0);
  return {
    common,
    most,
    share: all / Math.max(1, owned),
    works: texts
      .filter(({ owned: own }, i) => 2 * (tokens[i] ?? 0) >= own)
      .flatMap((text) => text.works.map(({ id }) => id))
      .sort(),
  };
}
