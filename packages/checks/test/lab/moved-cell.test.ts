// Moved cells against the engine's: the answers that were moved must be what the moved cell answers.

import {
  add,
  createRandom,
  Engine,
  gradientNorms,
  gruCell,
  type LstmState,
  lstmCell,
  mul,
  rnnCell,
  sum,
  unroll,
  type Var,
} from "@pravah/core";
import { describe, expect, it } from "vitest";
import { gru } from "../../src/golden/gru.ts";
import { lstm } from "../../src/golden/lstm.ts";
import { rnn } from "../../src/golden/rnn.ts";
import { golden, type Mat, movedRecording } from "../../src/index.ts";
import { mismatch } from "../../src/plain/closeness.ts";

// biome-ignore lint/suspicious/noExplicitAny: the fields of a recorded case
type Recorded = any;

const CELLS = { rnn: rnnCell, lstm: lstmCell, gru: gruCell } as const;
const CASES = [
  ["rnn", "seq_tanh", rnn],
  ["rnn", "gradflow_T30_rho1.5", rnn],
  ["lstm", "seq", lstm],
  ["lstm", "saturated", lstm],
  ["gru", "seq", gru],
  ["gru", "cell_T1", gru],
] as const;

describe.each(CASES)("%s %s", (kind, id, file) => {
  const recorded = golden<Recorded, Recorded>(file, id)[0] as Recorded;
  const moved = movedRecording<Recorded, Recorded>(createRandom(7), kind, recorded) as Recorded;

  it("is answered by the engine as the moved answers say", () => {
    for (const seed of [1, 2, 3]) {
      const { input, expected } = movedRecording<Recorded, Recorded>(
        createRandom(seed),
        kind,
        recorded,
      ) as Recorded;
      const { gates: _, ...answers } = expected;
      expect(mismatch(answeredByEngine(kind, input), answers, { rel: 1e-9 })).toBeNull();
    }
  });

  it("asks for something else in every field", () => {
    for (const field of Object.keys(moved.input)) {
      expect(mismatch(moved.input[field], recorded.input[field], { rel: 1e-3 })).not.toBeNull();
    }
  });

  it("moves the gates as the state that they make", () => {
    const { c0, h0 } = moved.input;
    const { gates, h, c } = moved.expected;
    if (gates === undefined) return;
    h.forEach((states: Mat, t: number) => {
      const at = (name: string, n: number, u: number) => gates[name][t][n][u];
      const made = states.map((row, n) =>
        row.map((_, u) => {
          if (kind === "gru") {
            const before = t === 0 ? h0 : h[t - 1];
            return (1 - at("z", n, u)) * at("n", n, u) + at("z", n, u) * before[n][u];
          }
          const before = t === 0 ? c0 : c[t - 1];
          const cell = at("f", n, u) * before[n][u] + at("i", n, u) * at("g", n, u);
          return at("o", n, u) * Math.tanh(cell);
        }),
      );
      expect(mismatch(made, states, { rel: 1e-9 })).toBeNull();
    });
  });
});

/** States, gradients and norms, named as they are recorded. */
function answeredByEngine(kind: keyof typeof CELLS, input: Recorded): Recorded {
  const engine = new Engine();
  const weights = {
    weightIh: input.W_ih,
    weightHh: input.W_hh,
    biasIh: input.b_ih,
    biasHh: input.b_hh,
  };
  const cell = CELLS[kind](engine, weights);
  const matrix = (m: Mat) => engine.parameter([m.length, m[0]?.length ?? 0], m.flat());
  const cut = (flat: readonly number[], cols: number): Mat =>
    Array.from({ length: flat.length / cols }, (_, i) => flat.slice(i * cols, (i + 1) * cols));
  const [inputs, hidden] = [input.W_ih[0].length, input.W_hh[0].length];
  const xs: Var[] = input.x.map(matrix);
  const h0 = matrix(input.h0);
  const c0 = input.c0 && matrix(input.c0);
  return engine.step(() => {
    // biome-ignore lint/suspicious/noExplicitAny: an LSTM's state has a c, the others' has not
    const states = unroll(cell as any, xs, { initial: c0 ? { h: h0, c: c0 } : { h: h0 } } as any);
    const hs = states.map(({ h }) => h);
    const upstream = hs.map((_, t) => engine.constant(h0.shape, input.gradH[t].flat()));
    const loss = hs.map((h, t) => sum(mul(h, upstream[t] as Var)));
    engine.backward(loss.reduce((a, b) => add(a, b)));
    const rows = (v: Var) => cut(v.toArray(), hidden);
    return {
      h: hs.map(rows),
      dx: xs.map((x) => cut(x.gradient(), inputs)),
      dh0: cut(h0.gradient(), hidden),
      ...(c0 && {
        c: (states as unknown as LstmState[]).map(({ c }) => rows(c)),
        dc0: cut(c0.gradient(), hidden),
      }),
      dW_ih: cut(cell.weightIh.gradient(), inputs),
      dW_hh: cut(cell.weightHh.gradient(), hidden),
      db_ih: cell.biasIh.gradient(),
      db_hh: cell.biasHh.gradient(),
      gradHNormPerStep: gradientNorms(hs),
    };
  });
}
