// What recurrent cells have in common: weights for the input and for the state, and being unrolled.

import type { Engine } from "../autodiff/engine.ts";
import { addRow } from "../autodiff/ops/add-row.ts";
import { detach } from "../autodiff/ops/detach.ts";
import { matmul } from "../autodiff/ops/matmul.ts";
import type { Var } from "../autodiff/var.ts";
import type { Weights } from "../init/weights.ts";
import { ArgumentError, ShapeError } from "../tensor/errors.ts";
import { requireWhole } from "../tensor/require.ts";

/** Starting values, named as in PyTorch; gate blocks below each other, k of them. */
export interface RecurrentWeights {
  /** From the input, shape [k·hidden][inputs]. */
  weightIh: Weights;
  /** From the state, shape [k·hidden][hidden]. */
  weightHh: Weights;
  /** Bias beside `weightIh`, k·hidden entries. PyTorch has two; they add. */
  biasIh: number[];
  /** Bias beside `weightHh`. */
  biasHh: number[];
}

/** The parameters of a cell on its engine. */
export interface RecurrentParameters {
  weightIh: Var;
  weightHh: Var;
  biasIh: Var;
  biasHh: Var;
}

/** Memory between two time steps; `h` is what other layers see, [batch, hidden]. */
export interface State {
  h: Var;
}

export interface Cell<S extends State = State> extends RecurrentParameters {
  readonly hidden: number;
  /** One time step: input [batch, inputs] and state → next state. */
  (x: Var, state: S): S;
  /** The state before the first step: zeros. */
  zeroState(batch: number): S;
  /** The same state without its history: no gradient flows back beyond it. */
  detached(state: S): S;
}

/** Puts the weights on the engine. @throws {ShapeError} when they do not fit each other */
export function recurrentParameters(
  engine: Engine,
  operation: string,
  gates: number,
  { weightIh, weightHh, biasIh, biasHh }: RecurrentWeights,
): RecurrentParameters {
  const hidden = weightHh[0]?.length ?? 0;
  const inputs = weightIh[0]?.length ?? 0;
  const rows = gates * hidden;
  const sizes = { weightIh, weightHh, biasIh, biasHh };
  for (const [name, values] of Object.entries(sizes)) {
    if (values.length !== rows || rows === 0) {
      throw new ShapeError(
        `${operation}: ${name} has ${values.length} rows, expected ${gates} × ${hidden}`,
      );
    }
  }
  return {
    weightIh: engine.parameter([rows, inputs], weightIh.flat()),
    weightHh: engine.parameter([rows, hidden], weightHh.flat()),
    biasIh: engine.parameter([rows], biasIh),
    biasHh: engine.parameter([rows], biasHh),
  };
}

/** x·Wᵀ + b of a batch. */
export function affine(x: Var, weight: Var, bias: Var): Var {
  return addRow(matmul(x, weight, { transposeB: true }), bias);
}

/** A batch of zero states, [batch, hidden]. */
export function zeroHidden(engine: Engine, batch: number, hidden: number): Var {
  return engine.constant([batch, hidden], new Array<number>(batch * hidden).fill(0));
}

export interface UnrollOptions<S extends State> {
  /** State before the first step; zeros by default. */
  initial?: S;
  /** Truncated back-propagation: cuts the history after every so many steps. */
  truncateAfter?: number;
}

/**
 * Runs a cell over a sequence.
 *
 * @param xs inputs of all time steps, each [batch, inputs]; at least one
 * @returns the state after each step. After `backward`, `gradientNorms(states.map(({ h }) => h))`
 *   is ‖∂L/∂h_t‖ over time.
 * @throws {ArgumentError} on an empty sequence, or when `truncateAfter` is no whole number ≥ 1
 * @see Williams, Peng 1990, "An Efficient Gradient-Based Algorithm" (truncation)
 */
export function unroll<S extends State>(
  cell: Cell<S>,
  xs: readonly Var[],
  { initial, truncateAfter }: UnrollOptions<S> = {},
): S[] {
  const [first] = xs;
  if (first === undefined) throw new ArgumentError("unroll: got an empty sequence");
  if (truncateAfter !== undefined) requireWhole("unroll", "truncateAfter", truncateAfter);
  let state = initial ?? cell.zeroState(first.shape[0] ?? 0);
  return xs.map((x, t) => {
    const cut = truncateAfter !== undefined && t > 0 && t % truncateAfter === 0;
    state = cell(x, cut ? cell.detached(state) : state);
    return state;
  });
}

/** A cell whose whole state is h. */
export function cellOf(
  engine: Engine,
  parameters: RecurrentParameters,
  step: (x: Var, state: State) => State,
): Cell<State> {
  const hidden = parameters.weightHh.shape[1] as number;
  return Object.assign(step, {
    ...parameters,
    hidden,
    zeroState: (batch: number) => ({ h: zeroHidden(engine, batch, hidden) }),
    detached: ({ h }: State) => ({ h: detach(h) }),
  });
}
