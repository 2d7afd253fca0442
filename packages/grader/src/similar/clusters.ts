// Works that hang together: seven copies are one cluster, not 21 pairs.

import { GRAM } from "./fingerprints.ts";
import { equalPair, type Pair, stronger } from "./pairs.ts";
import type { Text } from "./texts.ts";

/** Works that are the same token by token: names, numbers, comments and spacing do not count. */
export interface EqualWorks {
  works: string[];
  /** How many tokens of it are the students' own. */
  own: number;
  /** Those among them that are the same byte for byte (a byte order mark aside). */
  identical: string[][];
}

export interface Cluster {
  /** By id. */
  works: string[];
  equal: EqualWorks[];
  /** The strongest pairs, strongest first; of equal works, and of equal pairs of them, one. */
  pairs: Pair[];
  /** How many there are. */
  found: number;
  /** So little in common that it may well be chance. */
  slight: boolean;
}

/** Two works of which so much is the same belong together. */
const TOGETHER = 0.5;
const MOST_PAIRS = 5;

/** @param pairs of different texts, named after their first works */
export function clustersOf(texts: readonly Text[], pairs: readonly Pair[]): Cluster[] {
  const textOf = new Map(texts.map((text) => [firstOf(text), text]));
  const groups = new DisjointSets(textOf.keys());
  for (const pair of pairs) if (isStrong(pair)) groups.join(pair.left, pair.right);

  const members = new Map<string, { texts: Text[]; pairs: Pair[] }>();
  const loose: Cluster[] = [];
  const of = (group: string) => {
    const entry = members.get(group) ?? { texts: [], pairs: [] };
    members.set(group, entry);
    return entry;
  };
  for (const text of texts) of(groups.of(firstOf(text))).texts.push(text);
  for (const pair of pairs) {
    const group = groups.of(pair.left);
    if (group === groups.of(pair.right)) of(group).pairs.push(pair);
    // Too little to join what else their works belong to.
    else loose.push(cluster([], [pair]));
  }
  const joined = [...members.values()]
    .filter((entry) => entry.texts.length > 1 || (entry.texts[0]?.works.length ?? 0) > 1)
    .map((entry) => cluster(entry.texts, entry.pairs));
  return [...joined, ...loose].sort(byStrength);
}

function cluster(texts: readonly Text[], pairs: readonly Pair[]): Cluster {
  const repeated = texts.filter(({ works }) => works.length > 1);
  const all = [...repeated.map(equalPair), ...pairs].sort(stronger);
  const ids =
    texts.length > 0
      ? texts.flatMap(({ works }) => works.map(({ id }) => id))
      : pairs.flatMap(({ left, right }) => [left, right]);
  return {
    works: ids.sort(),
    equal: repeated.map(equalWorks),
    pairs: all.slice(0, MOST_PAIRS),
    found: all.length,
    slight: all.every(({ longest }) => longest < GRAM),
  };
}

function equalWorks({ works, owned }: Text): EqualWorks {
  const bySource = new Map<string, string[]>();
  for (const { id, source } of works) bySource.set(source, [...(bySource.get(source) ?? []), id]);
  return {
    works: works.map(({ id }) => id),
    own: owned,
    identical: [...bySource.values()].filter((ids) => ids.length > 1),
  };
}

function byStrength(a: Cluster, b: Cluster): number {
  const [left, right] = [a.pairs[0] as Pair, b.pairs[0] as Pair];
  return (
    Number(a.slight) - Number(b.slight) ||
    right.similarity - left.similarity ||
    b.works.length - a.works.length ||
    stronger(left, right)
  );
}

function isStrong({ similarity, longest }: Pair): boolean {
  return similarity >= TOGETHER && longest >= GRAM;
}

function firstOf({ works }: Text): string {
  return works[0]?.id ?? "";
}

/** Names in sets that are joined (union–find). */
class DisjointSets {
  readonly #parents: Map<string, string>;

  constructor(names: Iterable<string>) {
    this.#parents = new Map([...names].map((name) => [name, name]));
  }

  of(name: string): string {
    let root = name;
    for (let up = this.#up(root); up !== root; up = this.#up(root)) {
      this.#parents.set(root, this.#up(up));
      root = up;
    }
    return root;
  }

  join(a: string, b: string): void {
    this.#parents.set(this.of(a), this.of(b));
  }

  #up(name: string): string {
    return this.#parents.get(name) ?? name;
  }
}
