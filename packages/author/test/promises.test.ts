// What the texts promise over whole ranges, asked of every right solution at the ends of these ranges: the
// references keep their own contract.

import path from "node:path";
import { CHECKOUT } from "@pravah/grader";
import { describe, expect, it } from "vitest";
import { bundleSolution, importText } from "../src/solutions/bundle.ts";
import { alternativeFiles, SOLUTION_FILES } from "../src/solutions/solution-set.ts";

// biome-ignore lint/suspicious/noExplicitAny: the exports of any exercise.
type Solution = any;
type Promises = Readonly<Record<string, (work: Solution) => void>>;

/** Every size of a float64, both signs, and 0. */
const FINITE = [0, ...[1e-308, 1e-9, 0.1, 1, 37, 355, 710, 746, 1000, 1e6, 1e308]].flatMap((v) => [
  v,
  -v,
]);

const PROMISES: Readonly<Record<string, Promises>> = {
  relu: {
    "leaky ReLU has any slope ≥ 0": ({ leakyRelu }) => {
      for (const slope of [0, 0.5, 1, 1e3]) {
        const { out, dydx } = leakyRelu([[-2, 0, 3]], slope);
        expect(out).toEqual([[-2 * slope + 0, 0, 3].map((v) => expect.closeTo(v, 9))]);
        expect(dydx).toEqual([[slope, slope, 1]]);
      }
    },
    "no activation is NaN at any size": ({ elu, selu, gelu }) => {
      const x = [FINITE.filter((v) => Math.abs(v) <= 1e6)];
      for (const { out, dydx } of [elu(x, 0.7), selu(x), gelu(x, "none"), gelu(x, "tanh")])
        expect([...out, ...dydx].flat().every(Number.isFinite)).toBe(true);
    },
    "GELU has seven digits, however tiny it is": ({ gelu }) => {
      // ½·erfc(a/√2), by the C library's erfc.
      const tails = [
        [1, 0.15865525393145707],
        [3, 0.0013498980316300957],
        [6, 9.865876450377012e-10],
        [10, 7.619853024160593e-24],
        [20, 2.7536241186063314e-89],
        [30, 4.906713927148764e-198],
      ] as const;
      for (const [a, tail] of tails) {
        expect(gelu([[-a]], "none").out[0][0] / (-a * tail)).toBeCloseTo(1, 8);
        expect(gelu([[a]], "none").out[0][0] / (a * (1 - tail))).toBeCloseTo(1, 8);
      }
    },
    "the bound is in [0, 1]": ({ bornDeadBound }) => {
      for (const widths of [[], [1], [1000], Array(1000).fill(1), Array(100).fill(60)]) {
        expect(bornDeadBound(widths)).toBeGreaterThanOrEqual(0);
        expect(bornDeadBound(widths)).toBeLessThanOrEqual(1);
      }
    },
  },
  vanishing: {
    "σ is in [0, 1] for any finite number, and not rounded to 0": ({ sigmoid }) => {
      const values: number[] = sigmoid(FINITE);
      expect(values.every((v) => v >= 0 && v <= 1)).toBe(true);
      expect(sigmoid([-37])[0] / 8.533047625744066e-17).toBeCloseTo(1, 7);
      expect(sigmoid([-700])[0] / Math.exp(-700)).toBeCloseTo(1, 7);
    },
    "no slope is NaN": ({ actGrad }) => {
      for (const act of ["sigmoid", "tanh", "relu", "linear"])
        expect(actGrad(act, FINITE).every((v: number) => v >= 0 && v <= 1)).toBe(true);
    },
  },
  exploding: {
    "logits of any size have a loss ≥ 0": ({ softmaxCrossEntropy }) => {
      for (const size of [0, 1, 5000, 1e15, 1e300]) {
        for (const [label, loss] of [
          [0, 0],
          [1, size],
        ] as const) {
          const got = softmaxCrossEntropy([[size, 0]], [label]);
          expect(got.loss).toBeGreaterThanOrEqual(0);
          if (size >= 5000) expect(got.loss / (loss || 1)).toBeCloseTo(loss ? 1 : 0, 9);
          expect(got.dLogits.flat().every(Number.isFinite)).toBe(true);
        }
      }
    },
    "the radius is found where Wᵏ is far too large or too small": ({ spectralRadius }) => {
      for (const size of [1e-150, 1e-9, 1, 1e9, 1e150]) {
        for (const k of [1, 200, 5000]) {
          const W = [
            [size, 0],
            [0, size / 2],
          ];
          const wanted = k === 1 ? Math.hypot(1, 0.5) : 1;
          expect(spectralRadius(W, k) / size).toBeCloseTo(wanted, 6);
        }
      }
    },
    "Pascanu's unit begins anywhere": ({ scalarRnnLossGrad }) => {
      for (const x0 of [-1000, 0, 1000])
        for (const target of [-1e6, 0, 1e6])
          expect(
            Object.values(scalarRnnLossGrad(5, -3, x0, 50, target)).every(Number.isFinite),
          ).toBe(true);
    },
  },
  clipping: {
    "entries up to 1e150 have a norm, for any p ≥ 1": ({ totalNorm, clipByGlobalNorm }) => {
      for (const p of [1, 1.5, 2, 3, 10, 1000, Number.POSITIVE_INFINITY]) {
        for (const size of [1e-150, 1e-9, 1, 1e150]) {
          const norm = size * 3 ** (1 / p);
          const grads = [[[size], [-size]], [[size, 0]]];
          expect(totalNorm(grads, p) / norm).toBeCloseTo(1, 9);
          const { coef } = clipByGlobalNorm(grads, 1e-3, p);
          expect(coef).toBeGreaterThan(0);
          expect(coef).toBeLessThanOrEqual(1);
        }
        expect(totalNorm([[[0, -0]], [[0]]], p)).toBe(0);
      }
    },
    "AGC leaves a row of λ·max(‖W‖, eps)": ({ agc }) => {
      for (const size of [1, 1e150])
        for (const [W, allowed] of [
          [[3, 4], 0.5],
          [[0, 0], 1e-4],
        ] as const) {
          const [row] = agc([W], [[3 * size, 4 * size]], 0.1);
          expect(Math.hypot(...row) / allowed).toBeCloseTo(1, 9);
        }
    },
    "what is not finite does not count in a threshold": ({ suggestThreshold }) => {
      expect(suggestThreshold([Number.NaN, 5, Number.NEGATIVE_INFINITY])).toBe(5);
    },
  },
  init: {
    "randn is finite on the whole square": ({ randn }) => {
      const ends = [0, 2 ** -53, 0.25, 0.5, 1 - 2 ** -53];
      for (const u1 of ends) for (const u2 of ends) expect(Math.abs(randn(u1, u2))).toBeLessThan(9);
    },
    "any whole number is a seed": ({ initMatrix, initNetwork, orthogonal }) => {
      for (const seed of [0, -7, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER]) {
        const W = initMatrix(2, 3, "he-normal", seed);
        expect(W.flat().every(Number.isFinite)).toBe(true);
        expect(initMatrix(2, 3, "he-normal", seed)).toEqual(W);
        expect(initNetwork([1, 1], "standard", seed)[0].b).toEqual([0]);
        expect(Math.abs(orthogonal(1, seed, 2)[0][0])).toBeCloseTo(2, 9);
      }
    },
    "a signal goes through at ±1000": ({ propagate }) => {
      for (const act of ["sigmoid", "tanh"]) {
        const { std, meanSq } = propagate([[1000], [-1000]], [[[1]]], act);
        expect([std[0], meanSq[0]].every(Number.isFinite)).toBe(true);
      }
    },
  },
  batchnorm: {
    "variances have six digits where the mean is a million times the spread": ({ batchStats }) => {
      const x = [0, 1, 2, 3, 4].map((v) => [1e6 + v, v - 1e6]);
      const { varBiased } = batchStats(x);
      for (const v of varBiased) expect(v / 2).toBeCloseTo(1, 6);
    },
    "eps may be 0, γ of any sign or 0, momentum at both ends": (work) => {
      const state = { runningMean: [0, 0], runningVar: [1, 1] };
      for (const momentum of [0, 1]) {
        const options = { eps: 0, momentum };
        const x = [
          [1, 5],
          [3, -5],
        ];
        const run = work.bnForwardTrain(x, [0, -2], [7, 0], state, options);
        expect(run.out).toEqual([
          [7, expect.closeTo(-2, 9)],
          [7, expect.closeTo(2, 9)],
        ]);
        expect(run.state.runningVar).toEqual(momentum === 0 ? [1, 1] : [2, 50]);
        const back = work.bnBackward(x, run.cache);
        expect(back.dx.flat().every(Number.isFinite)).toBe(true);
        expect(work.bnForwardEval([[1, 2]], [1, 1], [0, 0], state, options)).toEqual([[1, 2]]);
      }
      expect(() => work.bnForwardTrain([[1, 2]], [1, 1], [0, 0], state, { eps: 0 })).toThrow();
    },
  },
  "lstm-gru": {
    "nothing is NaN at pre-activations and cells of ±1000": (work) => {
      for (const far of [-1000, 1000]) {
        for (const c of [-1000, 1000]) {
          const step = work.lstmStepForward([[1]], [[0]], [[c]], cell(4, far));
          const back = work.lstmStepBackward([[1]], [[1]], step.cache);
          expect(allFinite([step.h, step.c, back.dx, back.dcPrev, back.grads])).toBe(true);
        }
        const step = work.gruStepForward([[1]], [[0.5]], cell(3, far));
        expect(allFinite([step.h, work.gruStepBackward([[1]], step.cache)])).toBe(true);
      }
    },
    "any number is a forget bias": ({ lstmBiasInit }) => {
      for (const bias of [-1e6, 0, 1 / 3, 1e6]) {
        const { b_ih, b_hh } = lstmBiasInit(2, bias);
        expect(b_ih.map((v: number, k: number) => v + b_hh[k])).toEqual([
          ...[0, 0, bias, bias, 0, 0, 0, 0].map((v) => expect.closeTo(v, 9)),
        ]);
      }
    },
    "gates of 0 and 1 are kept and forgotten exactly": ({ cellRetention }) => {
      const steps = Array.from({ length: 100 }, () => [[1, 0, 0.001]]);
      expect(cellRetention(steps)).toEqual([[1, 0, expect.closeTo(0, 200)]]);
    },
  },
  bptt: {
    "the state is in [−1, 1] at sums of ±1000": ({ rnnStepForward, rnnForward }) => {
      const p = { W_ih: [[1000]], W_hh: [[0]], b_ih: [0], b_hh: [0] };
      expect(rnnStepForward([[1], [-1]], [[0], [0]], p).h).toEqual([[1], [-1]]);
      expect(rnnForward([[[1]], [[-1]]], [[0]], p).hs).toEqual([[[1]], [[-1]]]);
    },
    "one state depends on itself as the identity does": ({ jacobianNorms }) => {
      const norms = jacobianNorms(
        [[[0.1, 0.2, 0.3]]],
        [
          [9, 9, 9],
          [9, 9, 9],
          [9, 9, 9],
        ],
      );
      expect(norms).toEqual([expect.closeTo(Math.sqrt(3), 9)]);
    },
  },
  regularization: {
    "a schedule goes on beyond its end": ({ schedule }) => {
      for (const T of [1, 7, 1000]) {
        const at = (kind: string) => schedule(kind, 2, 3 * T, T);
        expect(["step", "cosine", "warmup"].map(at)).toEqual([0.02, 0, 2]);
      }
    },
    "betas may be 0": ({ adamStep, adamWStep }) => {
      for (const step of [adamStep, adamWStep]) {
        const start = { m: [0], v: [0], t: 0 };
        const next = step([1], [4], start, { lr: 0.1, beta1: 0, beta2: 0, weightDecay: 0 });
        expect(next).toEqual({ p: [expect.closeTo(0.9, 8)], s: { m: [4], v: [16], t: 1 } });
      }
    },
    "a limit of the rate exists for any finite curvatures": ({ maxStableLr }) => {
      expect(maxStableLr([-1e308, 0])).toBe(Number.POSITIVE_INFINITY);
      expect(maxStableLr([1e-300, -5])).toBeCloseTo(2e300, -291);
      for (const bad of [[], [Number.NaN], [1, Number.NEGATIVE_INFINITY]])
        expect(() => maxStableLr(bad)).toThrow();
    },
  },
  clinic: {
    "an examination never throws, and says what is not finite": ({ collectStats }) => {
      for (const act of ["sigmoid", "tanh", "relu", "leaky_relu", "linear"]) {
        for (const bad of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) {
          const layers = [
            { W: [[bad], [1]], b: [0, 0] },
            {
              W: [
                [1, bad],
                [0, 1],
              ],
              b: [0, 0],
            },
          ];
          const stats = collectStats({ config: { act }, layers }, [[1], [2]], [0, 1]);
          expect(stats.nonFinite).toBe(true);
        }
        const layers = [{ W: [[5000], [-5000]], b: [0, 0] }];
        const stats = collectStats({ config: { act }, layers }, [[1], [-1]], [0, 0]);
        expect([stats.loss, stats.nonFinite]).toEqual([5000, false]);
      }
    },
    "a diagnosis comes of any lists": ({ diagnose }) => {
      const names =
        "healthy vanishing-depth signal-decay exploding dead-relu lr-too-high rnn-long-memory";
      const values = [0, 1, Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
      const lists = [[], ...values.map((v) => [v]), values, [...values].reverse()];
      for (const list of lists) {
        for (const nonFinite of [false, true]) {
          const stats = { actStd: list, deadFraction: list, saturatedFraction: list, dZNorm: list };
          const more = { dWNorm: list, timeNorm: list, loss: list[0] ?? 1, nonFinite };
          const log = list.map((loss) => ({ loss, gradNorm: loss }));
          expect(names.split(" ")).toContain(diagnose({ ...stats, ...more }, log));
        }
      }
    },
  },
};

for (const [id, promises] of Object.entries(PROMISES)) {
  const directory = path.join(CHECKOUT, "solutions", id);
  describe.each([SOLUTION_FILES.reference, ...alternativeFiles(directory)])(`${id}/%s`, (file) => {
    it.each(Object.entries(promises))("%s", async (_, holds) => {
      holds(await importText(await bundleSolution(path.join(directory, file))));
    });
  });
}

const cell = (blocks: number, far: number) => {
  const column = (value: number) => Array.from({ length: blocks }, () => [value]);
  return {
    W_ih: column(far),
    W_hh: column(0.1),
    b_ih: Array(blocks).fill(0),
    b_hh: Array(blocks).fill(0),
  };
};

/** All numbers in it, however deep. */
function allFinite(value: unknown): boolean {
  if (typeof value === "number") return Number.isFinite(value);
  if (ArrayBuffer.isView(value)) return Array.from(value as Float64Array).every(Number.isFinite);
  return Object.values(value as object).every(allFinite);
}
