// Seeded random numbers: xoshiro128** with its state filled by splitmix32.

export interface Random {
  /** Uniform in [lo, hi); 32 random bits. */
  uniform(lo?: number, hi?: number): number;
  /** Normal with this mean and standard deviation; finite, within 6.7 standard deviations. */
  normal(mean?: number, std?: number): number;
  /**
   * A whole number in 0…n−1; the chances differ by at most n/2³².
   *
   * @throws {RangeError} when `n` is not a whole number in 1…2³²
   */
  int(n: number): number;
  /**
   * An independent stream. It depends on this generator's seed and on the label, not on what was
   * drawn before, so a new draw somewhere does not change the numbers of the forks.
   */
  fork(label: string): Random;
}

/** Four words: the state of xoshiro128**, and the name of a stream. */
type Key = readonly [number, number, number, number];

/**
 * A generator with 128 bits of state. `uniform` and `int` give the same numbers on every platform;
 * `normal` uses the platform's logarithm and cosine, which may differ in the last bit.
 *
 * @param seed any safe integer; different seeds give different streams
 * @throws {RangeError} when `seed` is not a safe integer
 * @see Blackman, Vigna 2021, "Scrambled Linear Pseudorandom Number Generators", §5 (xoshiro128**)
 * @see Steele, Lea, Flood 2014, "Fast Splittable Pseudorandom Number Generators" (splitmix)
 */
export function createRandom(seed: number): Random {
  if (!Number.isSafeInteger(seed)) {
    throw new RangeError(`createRandom: seed ${seed}: expected a safe integer`);
  }
  const high = Math.floor(seed / 2 ** 32);
  const fill = splitmix32(seed ^ Math.imul(high, 0x9e3779b1));
  return stream([fill(), fill(), fill(), fill()]);
}

function stream(key: Key): Random {
  const next = xoshiro128(key);
  const uniform = (lo = 0, hi = 1) => lo + (hi - lo) * (next() / 2 ** 32);
  return {
    uniform,
    normal: (mean = 0, std = 1) => {
      // Box–Muller; 1 − u is never 0, so the logarithm is finite.
      const radius = Math.sqrt(-2 * Math.log(1 - uniform()));
      return mean + std * radius * Math.cos(2 * Math.PI * uniform());
    },
    int: (n) => {
      if (!Number.isInteger(n) || n < 1 || n > 2 ** 32) {
        throw new RangeError(`int: n = ${n}: expected a whole number in 1…2³²`);
      }
      return Math.floor((next() / 2 ** 32) * n);
    },
    fork: (label) => stream(childKey(key, label)),
  };
}

function xoshiro128(key: Key): () => number {
  let [a, b, c, d] = key;
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
    return scramble(state);
  };
}

// Each word goes through one and the same bijection, so four different words stay four different
// words: the state is never all zero, the one state that xoshiro cannot leave.
function childKey(key: Key, label: string): Key {
  const word = (start: number) => {
    let h = start;
    for (let i = 0; i < label.length; i++) h = Math.imul(h ^ label.charCodeAt(i), 0x01000193);
    return scramble(h + 0x9e3779b9);
  };
  return [word(key[0]), word(key[1]), word(key[2]), word(key[3])];
}

/** A bijection on 32-bit words in which every input bit reaches every output bit. */
function scramble(word: number): number {
  let z = word ^ (word >>> 16);
  z = Math.imul(z, 0x21f0aaad);
  z ^= z >>> 15;
  z = Math.imul(z, 0x735a2d97);
  return z ^ (z >>> 15);
}

const rotl = (x: number, k: number) => (x << k) | (x >>> (32 - k));
