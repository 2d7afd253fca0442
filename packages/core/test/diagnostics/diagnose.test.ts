// The clinic's illnesses, each on a small network that has it, and measurements on known networks.

import { describe, expect, it } from "vitest";
import {
  activationStatistics,
  adding,
  createRandom,
  diagnose,
  Engine,
  gradientNorms,
  heNormal,
  type Illness,
  jacobianNorms,
  type Layer,
  type LogEntry,
  linear,
  matmul,
  mse,
  mul,
  recurrentUniform,
  relu,
  residual,
  rings,
  rnnCell,
  scale,
  sequential,
  sigmoid,
  softmaxCrossEntropy,
  sum,
  tanh,
  unroll,
  updateRatios,
  type Var,
  xavierNormal,
} from "../../src/index.ts";

interface Stack {
  depth: number;
  init: typeof heNormal;
  activation: Layer;
  bias?: number;
}

function examined({ depth, init, activation, bias = 0 }: Stack, log: LogEntry[] = [], seed = 3) {
  const random = createRandom(seed);
  const { inputs, labels } = rings(random, 64);
  const engine = new Engine();
  const hidden = Array.from({ length: depth }, (_, l) => [
    linear(engine, init(random, 24, l === 0 ? 2 : 24), bias),
    activation,
  ]).flat();
  const network = sequential([...hidden, linear(engine, init(random, 2, 24))]);
  const x = engine.constant([64, 2], inputs.flat());
  return diagnose(engine, () => softmaxCrossEntropy(network(x), labels), log);
}

const small: typeof heNormal = (random, fanOut, fanIn) =>
  heNormal(random, fanOut, fanIn).map((row) => row.map((w) => 0.1 * w));
const large: typeof heNormal = (random, fanOut, fanIn) =>
  heNormal(random, fanOut, fanIn).map((row) => row.map((w) => 4 * w));
const healthy: Stack = { depth: 4, init: heNormal, activation: relu };

describe("diagnose", () => {
  it("takes the mean of the middle two of an even number of layers", () => {
    const { layers, evidence } = examined({ depth: 9, init: small, activation: tanh });
    expect(layers).toHaveLength(10);
    const norms = layers.map(({ gradientNorm }) => gradientNorm).sort((a, b) => a - b);
    const usual = ((norms[4] as number) + (norms[5] as number)) / 2;
    expect(evidence[0]).toBe(`median ‖dW‖ = ${Number(usual.toPrecision(3))} < 0.0001`);
  });

  it.each<[Illness, Stack, LogEntry[]]>([
    ["healthy", healthy, []],
    ["vanishing-depth", { depth: 9, init: xavierNormal, activation: sigmoid }, []],
    ["signal-decay", { depth: 9, init: small, activation: tanh }, []],
    ["exploding", { depth: 12, init: large, activation: relu }, []],
    ["dead-relu", { ...healthy, bias: -9 }, []],
    [
      "lr-too-high",
      healthy,
      [
        { loss: 0.7, gradientNorm: 1 },
        { loss: 40, gradientNorm: 9 },
        { loss: Number.NaN, gradientNorm: Number.NaN },
      ],
    ],
  ])("%s", (illness, stack, log) => {
    const found = examined(stack, log);
    expect(found.illness).toBe(illness);
    expect(found.evidence.length > 0).toBe(illness !== "healthy");
    expect(found.layers).toHaveLength(stack.depth + 1);
  });

  it("a log of a run that learnt is healthy", () => {
    const log = [0.7, 0.5, 0.2].map((loss) => ({ loss, gradientNorm: 1 }));
    expect(examined(healthy, log).illness).toBe("healthy");
  });

  it("rnn-long-memory: a plain RNN over forty steps", () => {
    const random = createRandom(1);
    const engine = new Engine();
    const cell = rnnCell(engine, recurrentUniform(random, { cell: "rnn", inputs: 2, hidden: 16 }));
    const readout = linear(engine, xavierNormal(random, 1, 16));
    const { steps, targets } = adding(random, 40, 8);
    const found = diagnose(engine, () => {
      const xs = steps.map((step) => engine.constant([8, 2], step));
      const last = unroll(cell, xs).at(-1)?.h as Var;
      return mse(readout(last), engine.constant([8, 1], targets));
    });
    expect(found.illness).toBe("rnn-long-memory");
    expect(found.evidence[0]).toContain("T = 40");
    expect(found.layers.map(({ signalNorms }) => signalNorms.length)).toEqual([40, 40, 1]);
  });

  it("an RNN that ran over a cliff in training is exploding", () => {
    const random = createRandom(1);
    const engine = new Engine();
    const cell = rnnCell(engine, recurrentUniform(random, { cell: "rnn", inputs: 1, hidden: 4 }));
    const log = [1, 2, 1, 90, 1].map((gradientNorm) => ({ loss: 1, gradientNorm }));
    const loss = () =>
      sum(
        unroll(
          cell,
          [1, 2].map((v) => engine.constant([1, 1], [v])),
        ).at(-1)?.h as Var,
      );
    expect(diagnose(engine, loss, log).illness).toBe("exploding");
    expect(diagnose(engine, loss).illness).toBe("healthy");
  });

  it("never throws on numbers that are none, and learns nothing", () => {
    const engine = new Engine();
    const layer = linear(engine, [[Number.NaN]]);
    const found = diagnose(engine, () => sum(layer(engine.constant([1, 1], [1]))));
    expect(found.illness).toBe("exploding");
    expect(found.loss).toBeNaN();
    expect(layer.bias.toArray()).toEqual([0]);
  });

  it("sees layers inside of residual branches", () => {
    const random = createRandom(1);
    const engine = new Engine();
    const network = residual(sequential([linear(engine, heNormal(random, 3, 3)), tanh]));
    const found = diagnose(engine, () => sum(network(engine.constant([1, 3], [1, 2, 3]))));
    expect(found.layers[0]?.activation?.std).toBeGreaterThan(0);
  });
});

describe("activationStatistics", () => {
  it("counts dead units and saturated entries", () => {
    const engine = new Engine();
    engine.step(() => {
      // Two samples of three units: alive, dead, alive in one sample.
      const x = engine.constant([2, 3], [1, -1, -1, 2, -3, 1]);
      expect(activationStatistics(relu(x)).dead).toBeCloseTo(1 / 3);
      expect(activationStatistics(relu(x)).saturated).toBe(0);
      const z = engine.constant([1, 4], [0, 10, -10, 1]);
      expect(activationStatistics(sigmoid(z))).toMatchObject({ saturated: 0.5, dead: 0 });
      expect(activationStatistics(tanh(z))).toMatchObject({ saturated: 0.5, dead: 0 });
      const { mean, std } = activationStatistics(engine.constant([4], [1, 3, 1, 3]));
      expect([mean, std]).toEqual([2, 1]);
    });
  });
});

describe("norms", () => {
  it("jacobianNorms of y = A·x is ‖A‖, and of y in itself √n", () => {
    const engine = new Engine();
    const layer = linear(engine, [
      [1, 2],
      [3, 4],
    ]);
    const x = engine.parameter([1, 2], [5, 6]);
    engine.step(() => {
      const y = layer(x);
      const [fromX, fromY] = jacobianNorms(y, [x, y]);
      expect(fromX).toBeCloseTo(Math.sqrt(30), 12);
      expect(fromY).toBeCloseTo(Math.SQRT2, 12);
    });
  });

  it("jacobianNorms over time follow the powers of a linear state", () => {
    const engine = new Engine();
    const w = engine.parameter([2, 2], [0, 0.5, -0.5, 0]);
    const x = engine.parameter([2, 1], [1, 1]);
    engine.step(() => {
      const states = [x];
      for (let t = 0; t < 6; t++) states.push(matmul(w, states.at(-1) as Var));
      const norms = jacobianNorms(states.at(-1) as Var, states);
      norms.forEach((norm, t) => {
        expect(norm).toBeCloseTo(Math.SQRT2 * 0.5 ** (6 - t), 12);
      });
    });
  });

  it("updateRatios is lr·‖g‖/‖w‖", () => {
    const engine = new Engine();
    engine.parameter([2], [3, 4]);
    engine.parameter([1], [0]);
    const [w, zero] = engine.parameterList as [Var, Var];
    engine.step(() => engine.backward(sum(mul(w, w))));
    expect(updateRatios(engine, 0.1)).toEqual([0.2, 0]);
    engine.step(() => engine.backward(sum(zero)));
    expect(updateRatios(engine, 0.1)).toEqual([0, Number.POSITIVE_INFINITY]);
  });

  it("gradientNorms keeps what squares would lose", () => {
    const engine = new Engine();
    const w = engine.parameter([2], [3, 4]);
    for (const size of [1e-200, 1e200]) {
      engine.step(() => {
        engine.backward(sum(scale(w, size)));
        expect((gradientNorms([w])[0] as number) / size).toBeCloseTo(Math.SQRT2, 12);
      });
    }
  });
});
