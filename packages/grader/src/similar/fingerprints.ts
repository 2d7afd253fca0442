// Winnowed fingerprints of a list of tokens: few of them, and none in common only by luck.

/** Shorter matches are noise: so many tokens make one fingerprint. */
export const GRAM = 23;
/** Of so many fingerprints in a row one is kept. */
const WINDOW = 17;
/** Any match of so many tokens is found, wherever it stands. */
export const GUARANTEED = GRAM + WINDOW - 1;

export interface Fingerprint {
  hash: number;
  /** Index of its first token. */
  at: number;
}

/**
 * The hash of every run of `GRAM` tokens, in order; equal runs have equal hashes.
 *
 * @param codes of the tokens' kinds, see {@link codeOf}
 */
export function gramHashes(codes: Uint32Array): Int32Array {
  // Rolling polynomial in 32 bits: the token that leaves is taken out again.
  let leaving = 1;
  for (let i = 0; i < GRAM; i++) leaving = Math.imul(leaving, BASE);
  const hashes = new Int32Array(Math.max(0, codes.length - GRAM + 1));
  let hash = 0;
  for (let i = 0; i < codes.length; i++) {
    hash = (Math.imul(hash, BASE) + (codes[i] as number)) | 0;
    if (i >= GRAM) hash = (hash - Math.imul(leaving, codes[i - GRAM] as number)) | 0;
    if (i >= GRAM - 1) hashes[i - GRAM + 1] = scrambled(hash);
  }
  return hashes;
}

/**
 * Keeps the smallest hash of every window: the one that was kept already, else the rightmost. So a
 * text that repeats itself has one fingerprint per window, not one per token.
 *
 * @see Schleimer, Wilkerson, Aiken 2003, "Winnowing: Local Algorithms for Document Fingerprinting",
 *   §5.1, robust winnowing
 */
export function winnow(hashes: ArrayLike<number>): Fingerprint[] {
  const kept: Fingerprint[] = [];
  const last = Math.max(0, hashes.length - WINDOW);
  for (let start = 0; start <= last && hashes.length > 0; start++) {
    let at = start;
    for (let i = start; i < Math.min(start + WINDOW, hashes.length); i++) {
      if ((hashes[i] as number) <= (hashes[at] as number)) at = i;
    }
    const before = kept.at(-1);
    if (before && before.at >= start && before.hash === hashes[at]) continue;
    kept.push({ hash: hashes[at] as number, at });
  }
  return kept;
}

const BASE = 0x01000193;

/** 32-bit FNV-1a of a token's kind; kinds with the same code count as the same. */
export function codeOf(kind: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < kind.length; i++) hash = Math.imul(hash ^ kind.charCodeAt(i), BASE);
  return hash >>> 0;
}

/** Mixes the bits: the smallest of a window must be any of them, not always the one of one token. */
function scrambled(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
