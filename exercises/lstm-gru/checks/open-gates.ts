// What gates are good for: what reaches the first of fifty steps.

import {
  check,
  expect,
  lengthOf,
  map,
  normalMatrix,
  ones,
  type Random,
  type RnnParams,
  type Vec,
  zeros,
} from "@pravah/checks";
import { lstmBiasInit } from "../work.ts";
import { gated, zeroParams } from "./random-cells.ts";
import { type Cell, GRU, LSTM, rolledBack, unrolled } from "./unrolled.ts";

// Fifty steps of small inputs, H = 6, all weights U(−0.05, 0.05); the loss is the sum of the last h.
// ‖(dh₀, dc₀)‖/√H over 2,000 seeds: LSTM with bias 0 1.3e-16 … 5.7e-15, with bias 5 0.15 … 1.3; GRU with
// bias 0 1.7e-16 … 1.1e-14, with bias 5 0.70 … 0.73. No gradient at all (0) is not a small one.
check("forget-gate-opens-the-way", async ({ random, figure }) => {
  for (const [forgetBias, low, high] of [
    [0, 1e-18, 1e-12],
    [5, 0.1, 5],
  ] as const) {
    const biases = await lstmBiasInit(LONG.H, forgetBias);
    const { norms } = await longWay(LSTM, random, { ...longParams(random, 4), ...biases });
    figure({
      x: "step",
      y: `‖(dh, dc)‖, forget bias ${forgetBias}`,
      work: norms,
      law: decay(norms, forgetBias),
    });
    expect(norms[0]).toBeWithin(low, high);
  }
});

check("update-gate-opens-the-way", async ({ random, figure }) => {
  for (const [bias, low, high] of [
    [0, 1e-18, 1e-12],
    [5, 0.5, 1],
  ] as const) {
    const p = longParams(random, 3);
    const { norms } = await longWay(GRU, random, gated(p, LONG.H, { 1: bias }));
    figure({ x: "step", y: `‖dh‖, update bias ${bias}`, work: norms, law: decay(norms, bias) });
    expect(norms[0]).toBeWithin(low, high);
  }
});

const LONG = { T: 50, D: 2, H: 3 };

function longParams(random: Random, blocks: number): RnnParams {
  const { D, H } = LONG;
  const uniform = (cols: number) => map(zeros(blocks * H, cols), () => random.uniform(-0.05, 0.05));
  return { ...zeroParams(blocks, D, H), W_ih: uniform(D), W_hh: uniform(H) };
}

/** ‖∂(sum of the last h)/∂state‖/√H, for the states before each step and after the last one. */
async function longWay(cell: Cell, random: Random, p: RnnParams): Promise<{ norms: Vec }> {
  const { T, D, H } = LONG;
  const xs = Array.from({ length: T }, () => normalMatrix(random, 1, D, 0.1));
  const nothing = zeros(1, H);
  const { caches } = await unrolled(cell, xs, cell === LSTM ? [nothing, nothing] : [nothing], p);
  const upstream = xs.map((_, t) => (t === T - 1 ? ones(1, H) : nothing));
  const { dStates } = await rolledBack(cell, upstream, caches);
  return { norms: [...dStates, [ones(1, H)]].map((state) => lengthOf(...state) / Math.sqrt(H)) };
}

/** What the gate alone leaves of the last norm: σ(bias) per step. */
function decay(norms: Vec, bias: number): Vec {
  const open = 1 / (1 + Math.exp(-bias));
  return norms.map((_, t) => (norms.at(-1) as number) * open ** (norms.length - 1 - t));
}
