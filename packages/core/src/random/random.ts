// Seeded random numbers: xoshiro128** with its state filled by splitmix32.

export interface Random {
  /** Uniform in [lo, hi); 32 random bits. */
  uniform(lo?: number, hi?: number): number;
  /** Normal with this mean and standard deviation; always finite. */
  normal(mean?: number, std?: number): number;
  /** A whole number in 0…n−1. */
  int(n: number): number;
  /** An independent stream, the same for the same label. */
  fork(label: string): Random;
}

/**
 * A generator with 128 bits of state. `uniform` and `int` give the same numbers on every platform.
 *
 * @see Blackman, Vigna 2021, "Scrambled Linear Pseudorandom Number Generators"
 */
export function createRandom(seed: number): Random {
  const next = xoshiro128(seed);
  const uniform = (lo = 0, hi = 1) => lo + (hi - lo) * (next() / 2 ** 32);
  return {
    uniform,
    normal: (mean = 0, std = 1) => {
      // Box–Muller; 1 − u is never 0, so the logarithm is finite.
      const radius = Math.sqrt(-2 * Math.log(1 - uniform()));
      return mean + std * radius * Math.cos(2 * Math.PI * uniform());
    },
    int: (n) => Math.floor(uniform() * n),
    fork: (label) => createRandom(hash(label, next())),
  };
}

function xoshiro128(seed: number): () => number {
  const fill = splitmix32(seed);
  let [a, b, c, d] = [fill(), fill(), fill(), fill()];
  return () => {
    const result = Math.imul(rotl(Math.imul(b, 5), 7), 9) >>> 0;
    const t = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= t;
    d = rotl(d, 11);
    return result;
  };
}

function splitmix32(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let z = state ^ (state >>> 16);
    z = Math.imul(z, 0x21f0aaad);
    z ^= z >>> 15;
    z = Math.imul(z, 0x735a2d97);
    return z ^ (z >>> 15);
  };
}

const rotl = (x: number, k: number) => (x << k) | (x >>> (32 - k));

function hash(text: string, seed: number): number {
  let h = 0x811c9dc5 ^ seed;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h >>> 0;
}
