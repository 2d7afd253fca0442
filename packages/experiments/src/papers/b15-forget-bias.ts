// B15: an LSTM whose forget gate starts shut has nothing to learn from; open, it learns.

import { median } from "@pravah/core";
import { addingReader, learnAdding } from "./adding-readers.ts";
import type { Experiment } from "./experiment.ts";

const LENGTH = 40;
const UPDATES = 1000;
const BIASES = [-3, 0, 1, 3];
const SOLVED = 0.02;

export const forgetBias: Experiment = {
  id: "B15",
  title: "LSTM by the bias of its forget gate",
  source: "Jozefowicz, Zaremba, Sutskever 2015, §3",
  reported: "a forget bias of 1 closes the gap between LSTM and GRU",
  criterion: "seeds of four that are solved: bias 1 at least two more than bias −3",
  fast: false,
  seeds: 4,
  run(seeds) {
    const errors = BIASES.map((bias) =>
      seeds.map(
        (seed) =>
          learnAdding(addingReader("LSTM", seed, bias), seed, {
            length: LENGTH,
            updates: UPDATES,
            learningRate: 0.01,
          }).error,
      ),
    );
    const solved = (bias: number) =>
      (errors[BIASES.indexOf(bias)] ?? []).filter((error) => error < SOLVED).length;
    return {
      measured: Object.fromEntries(
        BIASES.map((bias, i) => [`error, bias ${bias}`, errors[i] ?? []]),
      ),
      passed: solved(1) - solved(-3) >= seeds.length / 2,
      plot: {
        title: "Error on the adding problem after 1,000 updates",
        x: { label: "forget bias" },
        y: { label: "mean squared error", log: true },
        curves: [
          {
            name: "LSTM, median",
            points: BIASES.map((bias, i) => [bias, median(errors[i] ?? [])] as const),
          },
        ],
      },
    };
  },
};
