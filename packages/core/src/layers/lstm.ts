// Long short-term memory: a second state c that is changed by addition, so that its gradient is only
// multiplied by the forget gate. It keeps gradients from vanishing, not from exploding.

import type { Engine } from "../autodiff/engine.ts";
import { detach } from "../autodiff/ops/detach.ts";
import { add } from "../autodiff/ops/elementwise.ts";
import type { Var } from "../autodiff/var.ts";
import { requireSameShape } from "../tensor/shape.ts";
import {
  affine,
  type Cell,
  type RecurrentWeights,
  recurrentParameters,
  type State,
  zeroHidden,
} from "./recurrent.ts";

export interface LstmState extends State {
  /** The memory cell, [batch, hidden]. */
  c: Var;
}

export type LstmCell = Cell<LstmState>;

/**
 * c′ = σ(f)⊙c + σ(i)⊙tanh(g), h′ = σ(o)⊙tanh(c′); gate blocks in the order i, f, g, o.
 *
 * @throws {ShapeError} when the weights do not fit each other
 * @see Hochreiter, Schmidhuber 1997; forget gate: Gers et al. 2000; order of PyTorch's nn.LSTM
 */
export function lstmCell(engine: Engine, weights: RecurrentWeights): LstmCell {
  const parameters = recurrentParameters(engine, "lstmCell", 4, weights);
  const { weightIh, weightHh, biasIh, biasHh } = parameters;
  const hidden = weightHh.shape[1] as number;
  const step = (x: Var, { h, c }: LstmState) => {
    const gates = add(affine(x, weightIh, biasIh), affine(h, weightHh, biasHh));
    requireSameShape("lstmCell", c.shape, [gates.shape[0] ?? 0, hidden]);
    const memory = ofGates("lstmMemory", gates, c, hidden);
    return { h: ofGates("lstmOutput", gates, memory, hidden), c: memory };
  };
  return Object.assign(step, {
    ...parameters,
    hidden,
    zeroState: (batch: number) => ({
      h: zeroHidden(engine, batch, hidden),
      c: zeroHidden(engine, batch, hidden),
    }),
    detached: ({ h, c }: LstmState) => ({ h: detach(h), c: detach(c) }),
  });
}

/** One operation, named as its kernel is. */
function ofGates(operation: "lstmMemory" | "lstmOutput", gates: Var, c: Var, hidden: number): Var {
  const { engine } = gates;
  const { kernels } = engine;
  return engine.record(
    { operation, inputs: [gates, c] },
    c.shape,
    (out) => kernels[operation](gates.slice, c.slice, out, hidden),
    (dOut) => {
      const dGates = gates.needsGradient ? engine.gradientToAddTo(gates) : null;
      const dC = c.needsGradient ? engine.gradientToAddTo(c) : null;
      kernels[`${operation}Gradient`](gates.slice, c.slice, dOut, dGates, dC, hidden);
    },
  );
}
