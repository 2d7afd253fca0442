// B12: a recurrent network with one unit has cliffs; a clipped step stays near them, a plain one jumps.

import { createRandom, median, scalarDescent, scalarRecurrence } from "@pravah/core";
import { type Experiment, overIndex } from "./experiment.ts";

const RATE = 0.5;
const STEPS = 300;
const CLIP = 1;
const SOLVED = 1e-3;
/** 9 × 11 starting points. */
const GRID = { w: { from: 4, step: 0.5, count: 9 }, b: { from: -4, step: 0.25, count: 11 } };

export const cliff: Experiment = {
  id: "B12",
  title: "Gradient descent at the cliff, with and without clipping",
  source: "Pascanu, Mikolov, Bengio 2013, Fig. 6",
  reported: "clipping keeps the step at the cliff small",
  criterion: "starts that are solved: with clipping ≥ 1.5 × without",
  fast: true,
  run(seeds) {
    const solved = (clip: number) =>
      seeds.map((seed) => startsOf(seed).filter(({ w, b }) => ends(w, b, clip) < SOLVED).length);
    const measured = {
      "solved of 99, plain": solved(Number.POSITIVE_INFINITY),
      "solved of 99, clipped": solved(CLIP),
    };
    return {
      measured,
      passed:
        median(measured["solved of 99, clipped"]) >= 1.5 * median(measured["solved of 99, plain"]),
      plot: {
        title: "‖gradient‖ along w at b = −2.5: the cliff",
        x: { label: "w × 100" },
        y: { label: "‖g‖", log: true },
        curves: [{ name: "T = 50", points: overIndex(cut(-2.5), 300) }],
      },
    };
  },
};

/** A grid that is shifted by less than one cell, by the seed. */
function startsOf(seed: number): { w: number; b: number }[] {
  const random = createRandom(seed);
  const [shiftW, shiftB] = [random.uniform(-0.5, 0.5), random.uniform(-0.5, 0.5)];
  return Array.from({ length: GRID.w.count * GRID.b.count }, (_, i) => ({
    w: GRID.w.from + GRID.w.step * (Math.floor(i / GRID.b.count) + shiftW),
    b: GRID.b.from + GRID.b.step * ((i % GRID.b.count) + shiftB),
  }));
}

/** Error after gradient descent from (w, b). */
function ends(w: number, b: number, clip: number): number {
  const places = scalarDescent({ w, b }, { rate: RATE, steps: STEPS, clip });
  return places.at(-1)?.error ?? Number.NaN;
}

/** Gradient norms for w = 3 … 8 in hundredths. */
function cut(b: number): number[] {
  return Array.from({ length: 501 }, (_, i) => {
    const { dw, db } = scalarRecurrence({ w: 3 + i / 100, b });
    return Math.hypot(dw, db);
  });
}
