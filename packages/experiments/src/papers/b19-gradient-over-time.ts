// B19: what reaches the first of fifty time steps, by spectral radius and by the bias of a gate.

import { type CellChoice, gradientPerStep, median } from "@pravah/core";
import { type Experiment, medianCurve, overIndex } from "./experiment.ts";

interface Arm {
  name: string;
  cell: CellChoice;
  /** ‖∂L/∂h₀‖/√H in PyTorch, median of four seeds. */
  recorded: number;
}

const ARMS: readonly Arm[] = [
  ...(
    [
      [0.5, 5e-16],
      [0.9, 2e-3],
      [1, 0.4],
      [1.2, 10],
      [1.5, 30],
    ] as const
  ).map(([radius, recorded]) => ({
    name: `tanh, ρ ${radius}`,
    cell: { kind: "rnn", radius } as const,
    recorded,
  })),
  ...(
    [
      [0, 1e-11],
      [1, 1e-4],
      [5, 10],
    ] as const
  ).map(([bias, recorded]) => ({
    name: `LSTM, forget bias ${bias}`,
    cell: { kind: "lstm", bias } as const,
    recorded,
  })),
  ...(
    [
      [0, 3e-10],
      [2, 6e-3],
      [5, 0.7],
    ] as const
  ).map(([bias, recorded]) => ({
    name: `GRU, update bias ${bias}`,
    cell: { kind: "gru", bias } as const,
    recorded,
  })),
];
const SHOWN = [
  "tanh, ρ 0.5",
  "tanh, ρ 1",
  "tanh, ρ 1.5",
  "LSTM, forget bias 0",
  "LSTM, forget bias 5",
];

export const gradientOverTime: Experiment = {
  id: "B19",
  title: "Gradient at the first of fifty steps, by cell",
  source: "Bengio, Simard, Frasconi 1994; Pascanu, Mikolov, Bengio 2013",
  reported: "vanishes for ρ < 1, may explode for ρ > 1; gates that start open carry it",
  criterion: "order of magnitude as recorded with PyTorch, ± 2",
  fast: true,
  // Above ρ = 1 tanh may saturate or not: single seeds scatter over four orders of magnitude.
  seeds: 15,
  run(seeds) {
    const curves = ARMS.map(({ cell }) => seeds.map((seed) => gradientPerStep(cell, seed)));
    const first = curves.map((perSeed) => perSeed.map((norms) => norms[0] as number));
    return {
      measured: Object.fromEntries(ARMS.map(({ name }, i) => [name, first[i] ?? []])),
      passed: ARMS.every(
        ({ recorded }, i) => Math.abs(Math.log10(median(first[i] ?? []) / recorded)) <= 2,
      ),
      plot: {
        title: "‖∂L/∂h_t‖/√H over fifty steps",
        x: { label: "step" },
        y: { label: "‖∂L/∂h_t‖/√H", log: true },
        curves: ARMS.flatMap(({ name }, i) =>
          SHOWN.includes(name)
            ? [{ name, points: overIndex(medianCurve(curves[i] ?? []), 0) }]
            : [],
        ),
      },
    };
  },
};
