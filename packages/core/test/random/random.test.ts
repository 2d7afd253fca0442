// Random numbers: repeatable, and of the distributions they claim. Limits are 5 standard errors: a
// right generator fails one such test in 1.7 million; the seeds are fixed.

import { describe, expect, it } from "vitest";
import { createRandom } from "../../src/index.ts";

const COUNT = 40_000;
const draw = (f: () => number) => Array.from({ length: COUNT }, f);
const meanOf = (values: number[]) => values.reduce((sum, v) => sum + v, 0) / values.length;
const varianceOf = (values: number[]) => {
  const mean = meanOf(values);
  return meanOf(values.map((v) => (v - mean) ** 2));
};

describe.each([1, 2, 3])("seed %i", (seed) => {
  it("repeats itself, and differs from its neighbour", () => {
    const first = (s: number) =>
      Array.from({ length: 8 }, createRandom(s).uniform.bind(null, 0, 1));
    expect(first(seed)).toEqual(first(seed));
    expect(first(seed)).not.toEqual(first(seed + 1));
  });

  it("uniform has mean ½ and variance 1/12", () => {
    const random = createRandom(seed);
    const values = draw(() => random.uniform());
    expect(Math.abs(meanOf(values) - 0.5)).toBeLessThan(5 * Math.sqrt(1 / 12 / COUNT));
    // Var of the sample variance of a uniform: (1/80 − 1/144)/n.
    expect(Math.abs(varianceOf(values) - 1 / 12)).toBeLessThan(
      5 * Math.sqrt((1 / 80 - 1 / 144) / COUNT),
    );
  });

  it("normal has mean, variance and tails of a normal, and is finite", () => {
    const random = createRandom(seed);
    const values = draw(() => random.normal(3, 2));
    expect(values.every(Number.isFinite)).toBe(true);
    expect(Math.abs(meanOf(values) - 3)).toBeLessThan((5 * 2) / Math.sqrt(COUNT));
    expect(Math.abs(varianceOf(values) - 4)).toBeLessThan(5 * 4 * Math.sqrt(2 / COUNT));
    // P(|z| > 2) = 0.0455
    const tail = values.filter((v) => Math.abs(v - 3) > 4).length / COUNT;
    expect(Math.abs(tail - 0.0455)).toBeLessThan(5 * Math.sqrt((0.0455 * 0.9545) / COUNT));
  });

  it("int is even over its range, and successive draws do not depend on each other", () => {
    const random = createRandom(seed);
    const counts = new Array<number>(16).fill(0);
    for (let i = 0; i < COUNT; i++) {
      const pair = 4 * random.int(4) + random.int(4);
      counts[pair] = (counts[pair] as number) + 1;
    }
    // χ² with 15 degrees of freedom: mean 15, standard deviation √30.
    const chi2 = counts.reduce((sum, n) => sum + (n - COUNT / 16) ** 2 / (COUNT / 16), 0);
    expect(chi2).toBeLessThan(15 + 6 * Math.sqrt(30));
  });

  it("fork gives a stream of its own for a label, the same for the same label", () => {
    const fork = (label: string) => {
      const stream = createRandom(seed).fork(label);
      return draw(() => stream.uniform());
    };
    const [a, again, b] = [fork("a"), fork("a"), fork("b")];
    expect(a).toEqual(again);
    const covariance = meanOf(a.map((v, i) => (v - 0.5) * ((b[i] as number) - 0.5)));
    expect(Math.abs(covariance)).toBeLessThan(5 / 12 / Math.sqrt(COUNT));
  });
});
