// Adam for a student's gradients.

import { describe, expect, it } from "vitest";
import { adamDescent } from "../../src/index.ts";

describe("adamDescent", () => {
  it("moves every parameter by the learning rate at first, against its gradient", () => {
    const step = adamDescent([1, 2, 3], 100);
    const moved = step([5, -0.01, 0], 0.1);
    [0.9, 2.1, 3].forEach((want, i) => {
      expect(moved[i]).toBeCloseTo(want, 6);
    });
  });

  it("is Adam of the clipped gradients", () => {
    // By hand: the second gradient has norm 10, so its entries 6 and 8 count as 0.6 and 0.8.
    const step = adamDescent([0, 0], 1);
    step([0.3, -0.4], 0);
    const moved = step([6, 8], 0.5);
    const want = ([g1, g2]: [number, number]) => {
      const mean = (0.09 * g1 + 0.1 * g2) / (1 - 0.9 ** 2);
      const square = (0.000999 * g1 ** 2 + 0.001 * g2 ** 2) / (1 - 0.999 ** 2);
      return (-0.5 * mean) / (Math.sqrt(square) + 1e-8);
    };
    // Clipping has 1e-6 in its denominator, hence seven digits.
    expect(moved[0]).toBeCloseTo(want([0.3, 0.6]), 7);
    expect(moved[1]).toBeCloseTo(want([-0.4, 0.8]), 7);
  });

  it("finds the minimum of a parabola", () => {
    let at = [3, -2];
    const step = adamDescent(at, 1);
    for (let i = 0; i < 400; i++) at = step([at[0] as number, 10 * (at[1] as number)], 0.05);
    expect(Math.hypot(...at)).toBeLessThan(0.01);
  });
});
