// B19: what reaches the first of fifty time steps, by spectral radius and by the bias of a gate.

import { spectralRadius } from "../algebra/spectral-radius.ts";
import { Engine } from "../autodiff/engine.ts";
import { sum } from "../autodiff/ops/reduce.ts";
import { gradientNorms } from "../diagnostics/gradient-norms.ts";
import { recurrentUniform, withGateBias } from "../init/recurrent.ts";
import { gruCell } from "../layers/gru.ts";
import { type LstmState, lstmCell } from "../layers/lstm.ts";
import { type Cell, type State, unroll } from "../layers/recurrent.ts";
import { rnnCell } from "../layers/rnn.ts";
import { createRandom, type Random } from "../random/random.ts";
import { type Experiment, median, medianCurve, overIndex } from "./experiment.ts";
import { normalRows } from "./multilayer.ts";

const LENGTH = 50;
const HIDDEN = 32;
const INPUTS = 4;
const INPUT_SCALE = 0.1;
/** Second gate block: forget gate of the LSTM, update gate of the GRU. */
const BLOCK = 1;

interface Arm {
  name: string;
  make: (random: Random, engine: Engine) => Cell;
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
    make: (random: Random, engine: Engine) => tanhCell(random, engine, radius),
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
    make: (random: Random, engine: Engine) => {
      const weights = recurrentUniform(random, { cell: "lstm", inputs: INPUTS, hidden: HIDDEN });
      return lstmCell(engine, withGateBias(weights, BLOCK, bias)) as unknown as Cell;
    },
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
    make: (random: Random, engine: Engine) => {
      const weights = recurrentUniform(random, { cell: "gru", inputs: INPUTS, hidden: HIDDEN });
      return gruCell(engine, withGateBias(weights, BLOCK, bias));
    },
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
    const curves = ARMS.map((arm) => seeds.map((seed) => overTime(arm, seed)));
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

/** ‖∂Σh_T/∂state_t‖/√H for t = 0 … T; an LSTM's state is h and c together. */
function overTime({ make }: Arm, seed: number): number[] {
  const random = createRandom(seed);
  const engine = new Engine();
  const cell = make(random, engine);
  const inputs = normalRows(random, LENGTH, INPUTS).map((row) => row.map((x) => INPUT_SCALE * x));
  const zeros = new Array<number>(HIDDEN).fill(0);
  // Parameters, so that a gradient arrives at the state before the first step too.
  const initial = {
    h: engine.parameter([1, HIDDEN], zeros),
    c: engine.parameter([1, HIDDEN], zeros),
  };
  return engine.step(() => {
    const xs = inputs.map((row) => engine.constant([1, INPUTS], row));
    const states = [initial, ...unroll(cell, xs, { initial })] as (State & Partial<LstmState>)[];
    engine.backward(sum((states.at(-1) as State).h));
    return states.map(({ h, c }) => {
      const norms = gradientNorms(c ? [h, c] : [h]);
      return Math.hypot(...norms) / Math.sqrt(HIDDEN);
    });
  });
}

function tanhCell(random: Random, engine: Engine, radius: number): Cell {
  const weights = recurrentUniform(random, { cell: "rnn", inputs: INPUTS, hidden: HIDDEN });
  const gaussian = normalRows(random, HIDDEN, HIDDEN);
  const factor = radius / spectralRadius(gaussian);
  const zeros = new Array<number>(HIDDEN).fill(0);
  return rnnCell(engine, {
    ...weights,
    weightHh: gaussian.map((row) => row.map((w) => factor * w)),
    biasIh: zeros,
    biasHh: zeros,
  });
}
