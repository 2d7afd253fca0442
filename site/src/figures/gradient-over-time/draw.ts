// The picture: one curve per cell over the time steps, on a logarithmic axis; and a table of every fifth step.

import { lineChart } from "@pravah/figures";
import type { FigureTable } from "../../markup/table-html.ts";
import type { TimeData } from "./compute.ts";
import type { TimeWords } from "./words.ts";

const EVERY = 5;
const CELLS = ["rnn", "lstm", "gru"] as const;
const NAMES = { rnn: "RNN", lstm: "LSTM", gru: "GRU" };

export function draw(data: TimeData, words: TimeWords, width: number): string {
  return lineChart({
    title: words.title,
    x: { label: words.step },
    y: { label: "‖∂L/∂h‖/√H", log: true },
    curves: CELLS.map((cell) => ({
      name: NAMES[cell],
      points: data[cell].map((norm, step) => [step, norm] as const),
    })),
    width,
  });
}

export function table(data: TimeData, words: TimeWords): FigureTable {
  const steps = data.rnn.map((_, step) => step).filter((step) => step % EVERY === 0);
  return {
    head: [words.step, ...CELLS.map((cell) => NAMES[cell])],
    rows: steps.map((step) => [
      String(step),
      ...CELLS.map((cell) => data[cell][step] ?? Number.NaN),
    ]),
  };
}
