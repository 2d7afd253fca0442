// A recurrent cell that is another one and does the same: what PyTorch recorded of the old one is known
// of the new one, and no table of recorded values holds it.

import { orthogonal, type Random } from "@pravah/core";
import { type Mat, map, matmul, type Vec } from "@pravah/core/kit";
import type { TypedCase } from "../golden/golden.ts";
import { shuffle, type Turn, turn, turnTo } from "../moves/index.ts";
import type { RnnParams } from "../recurrent-parameters.ts";

/** Blocks of rows by name; a unit's sign is the sign of its `candidate` alone. */
const CELLS = {
  rnn: { gates: ["h"], candidate: "h", biasesAdd: ["h"] },
  lstm: { gates: ["i", "f", "g", "o"], candidate: "g", biasesAdd: ["i", "f", "g", "o"] },
  // In n the reset gate stands between the two biases.
  gru: { gates: ["r", "z", "n"], candidate: "n", biasesAdd: ["r", "z"] },
} as const satisfies Record<string, CellShape>;

interface CellShape {
  gates: readonly string[];
  candidate: string;
  biasesAdd: readonly string[];
}
export type CellKind = keyof typeof CELLS;

export interface MovedCell {
  parameters(p: RnnParams): RnnParams;
  /** Of gradients with respect to the parameters. */
  gradients(grads: RnnParams): RnnParams;
  /** Of a row per sample and a column per input feature: inputs, and their gradients. */
  inputs(x: Mat): Mat;
  /** Of a row per sample and a column per unit: h, c, and their gradients. */
  state(h: Mat): Mat;
  /** Of the values of this gate. */
  gate(name: string, values: Mat): Mat;
}

/**
 * Moves a cell: units change places and signs, the space of the input is rotated, and where the two
 * biases are added they trade a random part.
 */
export function movedCell(
  random: Random,
  kind: CellKind,
  { inputs, hidden }: { inputs: number; hidden: number },
): MovedCell {
  const { gates, candidate, biasesAdd }: CellShape = CELLS[kind];
  const units = turn(random, hidden);
  const unsigned = turnTo(
    units.order,
    units.signs.map(() => 1),
  );
  const turnOf = (gate: string): Turn => (gate === candidate ? units : unsigned);
  const blocks = turnTo(
    gates.flatMap((_, k) => units.order.map((unit) => k * hidden + unit)),
    gates.flatMap((gate) => turnOf(gate).signs),
  );
  const rotation = orthogonal(random, inputs, inputs);
  const rotated = (m: Mat) => matmul(m, rotation);
  const traded = gates.flatMap((gate) =>
    units.order.map(() => (biasesAdd.includes(gate) ? random.uniform(-1, 1) : 0)),
  );
  const gradients = ({ W_ih, W_hh, b_ih, b_hh }: RnnParams): RnnParams => ({
    W_ih: rotated(blocks.rows(W_ih)),
    W_hh: units.cols(blocks.rows(W_hh)),
    b_ih: blocks.list(b_ih),
    b_hh: blocks.list(b_hh),
  });
  return {
    gradients,
    parameters: (p) => {
      const { b_ih, b_hh, ...weights } = gradients(p);
      return {
        ...weights,
        b_ih: b_ih.map((b, k) => b + (traded[k] as number)),
        b_hh: b_hh.map((b, k) => b - (traded[k] as number)),
      };
    },
    inputs: rotated,
    state: units.cols,
    gate: (name, values) => turnOf(name).cols(values),
  };
}

/** A recorded cell and a sequence: matrices per time step, samples as rows. */
export interface RecordedCell extends RnnParams {
  x: Mat[];
  h0: Mat;
  c0?: Mat;
  /** Gradient of the loss with respect to every h, without the ways through later steps. */
  gradH: Mat[];
}
/** What is recorded of the way through all steps, and back. */
export interface RecordedPass {
  h: Mat[];
  c?: Mat[];
  gates?: Readonly<Record<string, Mat[]>>;
  dx: Mat[];
  dh0: Mat;
  dc0?: Mat;
  dW_ih: Mat;
  dW_hh: Mat;
  db_ih: Vec;
  db_hh: Vec;
  gradHNormPerStep: Vec;
}

/**
 * The recorded case of another cell that does the same, with its samples in another order and another
 * loss: `gradH`, and with it every gradient, is multiplied by a random number.
 */
export function movedRecording<Input extends RecordedCell, Answer extends RecordedPass>(
  random: Random,
  kind: CellKind,
  { id, input, expected }: TypedCase<Input, Answer>,
): TypedCase<Input, Answer> {
  const sizes = { inputs: input.W_ih[0]?.length ?? 0, hidden: input.W_hh[0]?.length ?? 0 };
  const cell = movedCell(random, kind, sizes);
  const samples = shuffle(random, input.h0.length).rows;
  const factor = random.uniform(0.5, 2) * (random.int(2) === 0 ? -1 : 1);
  const louder = (m: Mat) => map(m, (v) => factor * v);

  const state = (h: Mat) => cell.state(samples(h));
  const inputs = (x: Mat) => cell.inputs(samples(x));
  const { c0 } = input;
  const { c, gates, dc0 } = expected;
  const { W_ih, W_hh, b_ih, b_hh } = cell.gradients({
    W_ih: louder(expected.dW_ih),
    W_hh: louder(expected.dW_hh),
    b_ih: louder([expected.db_ih]).flat(),
    b_hh: louder([expected.db_hh]).flat(),
  });
  const moved: { input: RecordedCell; expected: RecordedPass } = {
    input: {
      ...cell.parameters(input),
      x: input.x.map(inputs),
      h0: state(input.h0),
      ...(c0 && { c0: state(c0) }),
      gradH: input.gradH.map((dh) => louder(state(dh))),
    },
    expected: {
      h: expected.h.map(state),
      ...(c && { c: c.map(state) }),
      ...(gates && {
        gates: Object.fromEntries(
          Object.entries(gates).map(([gate, steps]) => [
            gate,
            steps.map((values) => cell.gate(gate, samples(values))),
          ]),
        ),
      }),
      dx: expected.dx.map((dx) => louder(inputs(dx))),
      dh0: louder(state(expected.dh0)),
      ...(dc0 && { dc0: louder(state(dc0)) }),
      dW_ih: W_ih,
      dW_hh: W_hh,
      db_ih: b_ih,
      db_hh: b_hh,
      gradHNormPerStep: expected.gradHNormPerStep.map((norm) => Math.abs(factor) * norm),
    },
  };
  // Fields that are not named above (PyTorch's hT, say) are not known of the moved case: they are gone.
  return { id, ...moved } as TypedCase<Input, Answer>;
}
