// The works of one exercise as different texts: works that are the same token by token are one text.

import { sha256 } from "../files/hash.ts";
import { codeOf, type Fingerprint, GRAM, gramHashes, winnow } from "./fingerprints.ts";
import { codeTokens } from "./tokens.ts";

export interface ComparedWork {
  id: string;
  source: string;
}

/** A text that everybody was given or may know: the stub, the reference. */
export interface KnownText {
  /** What it is called in reports. */
  name: string;
  source: string;
}

/** One text, ready to be compared with others. */
export interface Text {
  /** Those who handed it in, by id. */
  works: readonly ComparedWork[];
  /** Per token: a number for its kind. */
  codes: Uint32Array;
  /** Per token: its line, from 1. */
  lines: Uint32Array;
  /** How many of the tokens before each one are a student's own; one entry more than there are tokens. */
  ownBefore: Uint32Array;
  /** Tokens that are a student's own: neither the stub's nor a known solution's. */
  owned: number;
  /** Of passages that are not known. */
  fingerprints: readonly Fingerprint[];
}

/** Works in which nothing is a student's own. */
export interface Given {
  /** The known text that they are, token by token; null where they only have nothing else. */
  like: string | null;
  works: string[];
}

/** The different texts, and the works that are only what everybody was given. */
export function textsOf(
  works: readonly ComparedWork[],
  known: readonly KnownText[],
): { texts: Text[]; given: Given[] } {
  const knownCodes = known.map(({ source }) => tokensOf(source).codes);
  const knownGrams = new Set(knownCodes.flatMap((codes) => [...gramHashes(codes)]));
  const knownNames = new Map<string, string>();
  for (const [i, codes] of knownCodes.entries())
    if (!knownNames.has(sha256(codes))) knownNames.set(sha256(codes), known[i]?.name ?? "");
  const knownRuns = knownCodes.map((codes) => `,${codes.join()},`);

  const groups = new Map<string, { works: ComparedWork[]; tokens: Tokens }>();
  for (const work of [...works].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const tokens = tokensOf(work.source);
    const key = sha256(tokens.codes);
    const group = groups.get(key);
    if (group) group.works.push(work);
    else groups.set(key, { works: [work], tokens });
  }
  const texts: Text[] = [];
  const given = new Map<string | null, string[]>();
  for (const [key, group] of groups) {
    const text = prepared(group.works, group.tokens, knownGrams);
    const like = knownNames.get(key) ?? null;
    const run = `,${text.codes.join()},`;
    const isPart = text.codes.length < GRAM && knownRuns.some((known) => known.includes(run));
    if (like === null && text.owned > 0 && !isPart) texts.push(text);
    else given.set(like, [...(given.get(like) ?? []), ...text.works.map(({ id }) => id)]);
  }
  return { texts, given: [...given].map(([like, ids]) => ({ like, works: ids.sort() })) };
}

function prepared(
  works: readonly ComparedWork[],
  { codes, lines }: Tokens,
  known: ReadonlySet<number>,
): Text {
  const hashes = gramHashes(codes);
  const isKnown = new Uint8Array(codes.length);
  hashes.forEach((hash, at) => {
    if (known.has(hash)) isKnown.fill(1, at, at + GRAM);
  });
  const ownBefore = new Uint32Array(codes.length + 1);
  for (let i = 0; i < codes.length; i++)
    ownBefore[i + 1] = (ownBefore[i] as number) + 1 - (isKnown[i] as number);
  const owned = ownBefore[codes.length] as number;
  const fingerprints = winnow(hashes).filter(({ hash }) => !known.has(hash));
  return { works, codes, lines, ownBefore, owned, fingerprints };
}

type Tokens = Pick<Text, "codes" | "lines">;

export function tokensOf(source: string): Tokens {
  const tokens = codeTokens(source);
  return {
    codes: Uint32Array.from(tokens, ({ kind }) => codeOf(kind)),
    lines: Uint32Array.from(tokens, ({ line }) => line),
  };
}
