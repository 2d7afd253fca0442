// RNN, LSTM and GRU: PyTorch's numbers, the fused cells against single operations, long sequences.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  add,
  type Cell,
  columns,
  createRandom,
  Engine,
  gradientNorms,
  gruCell,
  type LstmState,
  lstmCell,
  mul,
  type RecurrentWeights,
  recurrentUniform,
  rnnCell,
  type State,
  sigmoid,
  sum,
  tanh,
  unroll,
  type Var,
  withGateBias,
} from "../../src/index.ts";
import { expectClose, golden } from "../golden.ts";
import { gradientError } from "../gradient-error.ts";

// biome-ignore lint/suspicious/noExplicitAny: the fields of a recorded case
type Recorded = any;

const weightsOf = (input: Recorded): RecurrentWeights => ({
  weightIh: input.W_ih,
  weightHh: input.W_hh,
  biasIh: input.b_ih,
  biasHh: input.b_hh,
});
const close = (got: readonly number[], want: readonly number[]) =>
  expectClose(got, want, 1e-8, 1e-11);

/** Runs a recorded case, and compares everything that PyTorch gave. */
function replay<S extends State>(
  { input, expected }: Recorded,
  make: (engine: Engine) => Cell<S>,
  stateOf: (h0: Var, c0: Var | undefined) => S,
): void {
  const engine = new Engine();
  const cell = make(engine);
  const batch = input.h0.length;
  const matrix = (rows: number[][]) =>
    engine.parameter([rows.length, rows[0]?.length ?? 0], rows.flat());
  const xs: Var[] = input.x.map(matrix);
  const h0 = matrix(input.h0);
  const c0 = input.c0 && matrix(input.c0);
  engine.step(() => {
    const states = unroll(cell, xs, { initial: stateOf(h0, c0) });
    const hs = states.map(({ h }) => h);
    hs.forEach((h, t) => {
      close(h.toArray(), expected.h[t].flat());
    });
    const loss = hs
      .map((h, t) => sum(mul(h, engine.constant([batch, cell.hidden], input.gradH[t].flat()))))
      .reduce((a, b) => add(a, b));
    engine.backward(loss);
    close(cell.weightIh.gradient(), expected.dW_ih.flat());
    close(cell.weightHh.gradient(), expected.dW_hh.flat());
    close(cell.biasIh.gradient(), expected.db_ih);
    close(cell.biasHh.gradient(), expected.db_hh);
    close(h0.gradient(), expected.dh0.flat());
    xs.forEach((x, t) => {
      close(x.gradient(), expected.dx[t].flat());
    });
    expectClose(gradientNorms(hs), expected.gradHNormPerStep, 1e-8, 1e-300);
    if (expected.c) {
      const cs = (states as unknown as LstmState[]).map(({ c }) => c);
      cs.forEach((c, t) => {
        close(c.toArray(), expected.c[t].flat());
      });
      close(c0.gradient(), expected.dc0.flat());
      expectClose(gradientNorms(cs), expected.gradCNormPerStep, 1e-8, 1e-300);
    }
  });
}

const onlyH = (h: Var): State => ({ h });
const recorded = (file: string) => golden(file).filter(({ input }) => input.x !== undefined);

describe("PyTorch", () => {
  it.each(recorded("rnn"))("rnn $id", (c) => {
    const f = c.id === "seq_relu" ? "relu" : "tanh";
    replay(c, (engine) => rnnCell(engine, weightsOf(c.input), f), onlyH);
  });
  it.each(recorded("lstm"))("lstm $id", (c) => {
    replay(
      c,
      (engine) => lstmCell(engine, weightsOf(c.input)),
      (h, c0) => ({ h, c: c0 as Var }),
    );
  });
  it.each(recorded("gru"))("gru $id", (c) => {
    const reset = c.id === "seq_cho_reset_before" ? "before" : "after";
    replay(c, (engine) => gruCell(engine, weightsOf(c.input), reset), onlyH);
  });
});

describe("fused cells", () => {
  const sizes = fc.record({
    batch: fc.integer({ min: 1, max: 3 }),
    inputs: fc.integer({ min: 1, max: 3 }),
    hidden: fc.integer({ min: 1, max: 4 }),
    seed: fc.integer(),
  });

  it("lstmCell agrees with single operations, in value and gradient", () => {
    fc.assert(
      fc.property(sizes, ({ batch, inputs, hidden, seed }) => {
        const weights = recurrentUniform(createRandom(seed), { cell: "lstm", inputs, hidden });
        const run = (step: (gates: Var, c: Var) => { h: Var; c: Var }) => {
          const engine = new Engine();
          const random = createRandom(seed).fork("inputs");
          const numbers = (n: number) => Array.from({ length: n }, () => random.normal());
          const gates = engine.parameter([batch, 4 * hidden], numbers(4 * batch * hidden));
          const c = engine.parameter([batch, hidden], numbers(batch * hidden));
          const upstream = numbers(batch * hidden);
          return engine.step(() => {
            const state = step(gates, c);
            const out = add(mul(state.h, engine.constant([batch, hidden], upstream)), state.c);
            engine.backward(sum(out));
            return [...out.toArray(), ...gates.gradient(), ...c.gradient()];
          });
        };
        const fused = run((gates, c) => {
          // A cell whose input weights are the identity hands its input on as the gates.
          const engine = gates.engine;
          const identity = weights.biasIh.map((_, i) => weights.biasIh.map((__, j) => +(i === j)));
          const cell = lstmCell(engine, {
            weightIh: identity,
            weightHh: weights.weightHh.map((row) => row.map(() => 0)),
            biasIh: weights.biasIh.map(() => 0),
            biasHh: weights.biasHh.map(() => 0),
          });
          return cell(gates, { h: cell.zeroState(batch).h, c });
        });
        const single = run((gates, c) => {
          const block = (k: number) => columns(gates, k * hidden, (k + 1) * hidden);
          const memory = add(mul(sigmoid(block(1)), c), mul(sigmoid(block(0)), tanh(block(2))));
          return { h: mul(sigmoid(block(3)), tanh(memory)), c: memory };
        });
        expectClose(fused, single, 1e-10);
      }),
      { numRuns: 30, seed: 7 },
    );
  });

  it.each(["rnn", "lstm", "gru", "gru, reset before"] as const)(
    "%s: central differences",
    (name) => {
      fc.assert(
        fc.property(sizes, ({ batch, inputs, hidden, seed }) => {
          const build = (engine: Engine, random: ReturnType<typeof createRandom>) => {
            const kind = name === "gru, reset before" ? "gru" : name;
            const weights = recurrentUniform(random, { cell: kind, inputs, hidden });
            const through =
              <S extends State>(cell: Cell<S>) =>
              (...xs: Var[]) =>
                (unroll(cell, xs).at(-1) as S).h;
            if (kind === "lstm") return through(lstmCell(engine, weights));
            if (kind === "rnn") return through(rnnCell(engine, weights));
            return through(gruCell(engine, weights, name === "gru" ? "after" : "before"));
          };
          const steps = [0, 1, 2].map(() => [batch, inputs]);
          expect(gradientError(seed, steps, build)).toBeLessThan(1e-6);
        }),
        { numRuns: 10, seed: 8 },
      );
    },
  );
});

describe("long memory", () => {
  it("an LSTM with open forget gates carries a gradient, with shut ones it does not", () => {
    const normOfFirst = (forgetBias: number) => {
      const engine = new Engine();
      const weights = recurrentUniform(createRandom(1), { cell: "lstm", inputs: 1, hidden: 8 });
      const cell = lstmCell(engine, withGateBias(weights, 1, forgetBias));
      const x = engine.constant([1, 1], [0.1]);
      return engine.step(() => {
        const states = unroll(
          cell,
          Array.from({ length: 50 }, () => x),
        );
        engine.backward(sum((states.at(-1) as LstmState).h));
        return gradientNorms(states.map(({ c }) => c))[0] as number;
      });
    };
    expect(normOfFirst(-2)).toBeLessThan(1e-20);
    expect(normOfFirst(5)).toBeGreaterThan(0.1);
  });

  it("5,000 steps run backward, also truncated", () => {
    const engine = new Engine();
    const cell = rnnCell(engine, {
      weightIh: [[0.5], [0.3]],
      weightHh: [
        [0, 1],
        [-1, 0],
      ],
      biasIh: [0, 0],
      biasHh: [0, 0],
    });
    const x = engine.constant([1, 1], [1e-4]);
    const xs = Array.from({ length: 5000 }, () => x);
    const gradient = (truncateAfter?: number) =>
      engine.step(() => {
        const states = unroll(cell, xs, truncateAfter ? { truncateAfter } : {});
        engine.backward(sum((states.at(-1) as State).h));
        const norms = gradientNorms(states.map(({ h }) => h));
        return { first: norms[0] as number, alive: norms.filter((norm) => norm > 0).length };
      });
    const full = gradient();
    expect(full.alive).toBe(5000);
    // A rotation keeps the length, and tanh is almost the identity at these sizes.
    expect(full.first).toBeGreaterThan(1);
    expect(full.first).toBeLessThan(Math.SQRT2 + 1e-9);
    expect(gradient(100)).toEqual({ first: 0, alive: 100 });
  });

  it("truncation at or beyond the length changes nothing", () => {
    const weights = recurrentUniform(createRandom(2), { cell: "gru", inputs: 2, hidden: 3 });
    const gradient = (truncateAfter?: number) => {
      const engine = new Engine();
      const cell = gruCell(engine, weights);
      const xs = [0, 1, 2, 3].map((t) => engine.constant([1, 2], [t, 1 - t]));
      return engine.step(() => {
        const states = unroll(cell, xs, truncateAfter ? { truncateAfter } : {});
        engine.backward(sum((states.at(-1) as State).h));
        return cell.weightHh.gradient();
      });
    };
    expect(gradient(4)).toEqual(gradient());
    expect(gradient(2)).not.toEqual(gradient());
  });
});

describe("errors", () => {
  const engine = new Engine();
  const good = recurrentUniform(createRandom(1), { cell: "gru", inputs: 2, hidden: 3 });
  it.each([
    ["lstmCell: weightIh has 9 rows, expected 4 × 3", () => lstmCell(engine, good)],
    ["gruCell: biasHh has 1 rows, expected 3 × 3", () => gruCell(engine, { ...good, biasHh: [1] })],
    ["unroll: got an empty sequence", () => unroll(gruCell(engine, good), [])],
    ["withGateBias: block is 3, expected 0 … 2", () => withGateBias(good, 3, 1)],
    [
      "recurrentUniform: hidden is 0",
      () => recurrentUniform(createRandom(1), { cell: "rnn", inputs: 1, hidden: 0 }),
    ],
  ])("%s", (message, act) => {
    expect(act).toThrow(message);
  });
});
