// One seed per check, from the run's seed and the check's id: the order of checks changes nothing.

/** 32-bit FNV-1a of `id`, mixed with `seed`. Deterministic on every platform. */
export function seedOf(seed: number, id: string): number {
  let hash = 0x811c9dc5 ^ (seed | 0);
  for (let i = 0; i < id.length; i++) {
    hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}

/** Seed of the random inputs in practice; grading draws its own from a secret. */
export const PRACTICE_SEED = 20_191_231;
