// Where two texts may be the same: places with the same fingerprint.

import { BOUNDS } from "./bounds.ts";
import { GRAM, gramHashes } from "./fingerprints.ts";
import type { Text } from "./texts.ts";

/** Places of one pair of texts. */
export interface Seeds {
  left: number;
  right: number;
  places: [left: number, right: number][];
  /** There were more of them. */
  bounded: boolean;
}

/** Passages that so many have that they say nothing. */
export interface Ignored {
  /** Most texts that have one of them. */
  most: number;
  /** Own tokens in them, by text. */
  tokens: number[];
}

/** @param common a passage that more texts than this have is everybody's idiom, as in MOSS */
export function seedsOf(
  texts: readonly Text[],
  common: number,
): { seeds: Iterable<Seeds>; ignored: Ignored } {
  const pairs = new Map<number, Seeds>();
  const ignored = new IgnoredTokens(texts);
  const passages = passagesOf(texts);
  const frequencies = frequenciesOf(texts, passages);
  for (const [hash, passage] of passages) {
    const frequency = frequencies.get(hash) ?? passage.length;
    if (frequency > common) ignored.add(passage, frequency);
    else
      for (const [i, a] of passage.entries())
        for (const b of passage.slice(i + 1)) addSeeds(pairs, texts.length, a, b);
  }
  return { seeds: pairs.values(), ignored: ignored.sum() };
}

/** The places of one fingerprint in one text. */
interface Occurrence {
  text: number;
  places: number[];
}

function passagesOf(texts: readonly Text[]): Map<number, Occurrence[]> {
  const passages = new Map<number, Occurrence[]>();
  for (const [text, { fingerprints }] of texts.entries())
    for (const { hash, at } of fingerprints) {
      const list = passages.get(hash);
      const last = list?.at(-1);
      if (last?.text === text) last.places.push(at);
      else if (list) list.push({ text, places: [at] });
      else passages.set(hash, [{ text, places: [at] }]);
    }
  return passages;
}

/** How many texts have each passage: also those that have it without a fingerprint there. */
function frequenciesOf(
  texts: readonly Text[],
  passages: ReadonlyMap<number, unknown>,
): Map<number, number> {
  const frequencies = new Map<number, number>();
  for (const { codes } of texts)
    for (const hash of new Set(gramHashes(codes)))
      if (passages.has(hash)) frequencies.set(hash, (frequencies.get(hash) ?? 0) + 1);
  return frequencies;
}

function addSeeds(pairs: Map<number, Seeds>, count: number, a: Occurrence, b: Occurrence): void {
  const key = a.text * count + b.text;
  let seeds = pairs.get(key);
  if (!seeds) {
    seeds = { left: a.text, right: b.text, places: [], bounded: false };
    pairs.set(key, seeds);
  }
  if (Math.max(a.places.length, b.places.length) > BOUNDS.places) seeds.bounded = true;
  for (const left of a.places.slice(0, BOUNDS.places))
    for (const right of b.places.slice(0, BOUNDS.places)) {
      if (seeds.places.length < BOUNDS.seeds) seeds.places.push([left, right]);
      else seeds.bounded = true;
    }
}

class IgnoredTokens {
  readonly #texts: readonly Text[];
  readonly #places: number[][];
  #most = 0;

  constructor(texts: readonly Text[]) {
    this.#texts = texts;
    this.#places = texts.map(() => []);
  }

  /** @param frequency how many texts have it */
  add(passage: readonly Occurrence[], frequency: number): void {
    this.#most = Math.max(this.#most, frequency);
    for (const { text, places } of passage) for (const at of places) this.#places[text]?.push(at);
  }

  sum(): Ignored {
    const tokens = this.#texts.map(({ ownBefore }, i) => {
      let sum = 0;
      let end = 0;
      for (const at of (this.#places[i] ?? []).sort((a, b) => a - b)) {
        const from = Math.max(at, end);
        end = at + GRAM;
        sum += (ownBefore[end] as number) - (ownBefore[from] as number);
      }
      return sum;
    });
    return { most: this.#most, tokens };
  }
}
