// The quick part of the reproduced figures meets the criteria that were fixed before they were measured.

import { describe, expect, it } from "vitest";
import { type Experiment, experiments } from "../../src/index.ts";

const seedsOf = ({ seeds = 3 }: Experiment) => Array.from({ length: seeds }, (_, i) => 11 + i);

it("there are twenty, in order, with words for everything", () => {
  expect(experiments.map(({ id }) => id)).toEqual(
    Array.from({ length: 20 }, (_, i) => `B${i + 1}`),
  );
  for (const { title, source, reported, criterion } of experiments) {
    for (const words of [title, source, reported, criterion]) expect(words).not.toBe("");
  }
});

describe("fast subset", () => {
  it.each(experiments.filter(({ fast }) => fast))("$id: $title", (experiment) => {
    // One seed; `pnpm experiments` takes them all.
    const seeds = seedsOf(experiment).slice(0, 1);
    const { measured, passed, plot } = experiment.run(seeds, { fast: true });
    for (const values of Object.values(measured)) expect(values).toHaveLength(seeds.length);
    expect(passed, JSON.stringify(measured)).toBe(true);
    for (const { points } of plot.curves) expect(points.length).toBeGreaterThan(0);
  });
});
