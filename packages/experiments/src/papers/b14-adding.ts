// B14: over forty steps a tanh RNN cannot add two numbers; GRU and LSTM can.

import { meanOf, median } from "@pravah/core";
import { type AddingCell, addingReader, learnAdding } from "./adding-readers.ts";
import type { Experiment } from "./experiment.ts";

const LENGTH = 40;
const UPDATES = 1500;
const CELLS: readonly AddingCell[] = ["RNN", "GRU", "LSTM", "IRNN"];
const RATES: Readonly<Record<AddingCell, number>> = {
  RNN: 0.01,
  GRU: 0.01,
  LSTM: 0.01,
  IRNN: 0.003,
};
/** Updates that one point of the curve averages. */
const WINDOW = 50;

export const addingProblem: Experiment = {
  id: "B14",
  title: "The adding problem over forty steps",
  source: "Hochreiter, Schmidhuber 1997, §5.4; Le, Jaitly, Hinton 2015, Fig. 2",
  reported:
    "a tanh RNN stays at the baseline, LSTM and IRNN solve it (150 to 400 steps, 100 units)",
  criterion: "error: RNN > 0.15 (baseline 1/6), GRU and LSTM < 0.02",
  fast: false,
  run(seeds) {
    const runs = CELLS.map((cell) =>
      seeds.map((seed) =>
        learnAdding(addingReader(cell, seed), seed, {
          length: LENGTH,
          updates: UPDATES,
          learningRate: RATES[cell],
        }),
      ),
    );
    const errors = (cell: AddingCell) =>
      (runs[CELLS.indexOf(cell)] ?? []).map(({ error }) => error);
    return {
      measured: Object.fromEntries(CELLS.map((cell) => [`error, ${cell}`, errors(cell)])),
      passed:
        median(errors("RNN")) > 0.15 &&
        median(errors("GRU")) < 0.02 &&
        median(errors("LSTM")) < 0.02,
      plot: {
        title: "Adding two numbers among forty",
        x: { label: "update" },
        y: { label: "mean squared error", log: true },
        curves: CELLS.map((name, i) => ({ name, points: smoothed(runs[i]?.[0]?.losses ?? []) })),
      },
    };
  },
};

/** Averages over windows, so that single batches do not hide the curve. */
function smoothed(losses: readonly number[]): (readonly [number, number])[] {
  const points: (readonly [number, number])[] = [];
  for (let from = 0; from < losses.length; from += WINDOW) {
    const window = losses.slice(from, from + WINDOW);
    points.push([from, meanOf(window)] as const);
  }
  return points;
}
