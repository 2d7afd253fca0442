// The reproduced figures meet the criteria that were fixed before they were measured.

import { expect, it } from "vitest";
import { bornDead, deepRelu, median, sigmoidStack } from "../../src/index.ts";

const SEEDS = [11, 12, 13];

it.each([
  ["B3: a sigmoid stack vanishes, a tanh stack does not", sigmoidStack],
  // The shallow arm is for the full run: it doubles the time and is never in doubt.
  [
    "B4: He's scale rescues thirty ReLU layers, Xavier's does not",
    (seeds: number[]) => deepRelu(seeds, { shallow: false }),
  ],
  ["B8: narrow deep networks are born dead", bornDead],
])("%s", (_, experiment) => {
  const outcome = experiment(SEEDS);
  for (const values of Object.values(outcome.measured)) expect(values).toHaveLength(SEEDS.length);
  expect(outcome.passed, JSON.stringify(outcome.measured)).toBe(true);
});

it("median is the middle", () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(median([4, 1, 2, 3])).toBe(2.5);
});
