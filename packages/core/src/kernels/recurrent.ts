// Kernels of gated cells: what happens after the matrix products. Gate blocks lie side by side in a
// row, in PyTorch's order. Gradients are added to what is there.

import type { Slice } from "../tensor/memory.ts";

type LstmGradient = (
  gates: Slice,
  c: Slice,
  dOut: Slice,
  dGates: Slice | null,
  dC: Slice | null,
  hidden: number,
) => void;

export interface RecurrentKernels {
  /** LSTM: c′ = σ(f)⊙c + σ(i)⊙tanh(g), gates [batch, 4·hidden] in the order i, f, g, o. */
  lstmMemory(gates: Slice, c: Slice, out: Slice, hidden: number): void;
  lstmMemoryGradient: LstmGradient;
  /** LSTM: h′ = σ(o)⊙tanh(c′). */
  lstmOutput(gates: Slice, c: Slice, out: Slice, hidden: number): void;
  lstmOutputGradient: LstmGradient;
  /**
   * GRU, reset after the product: h′ = (1−z)⊙n + z⊙h with n = tanh(xₙ + r⊙hₙ). `fromInput` and
   * `fromState` are [batch, 3·hidden] in the order r, z, n.
   */
  gruState(fromInput: Slice, fromState: Slice, h: Slice, out: Slice, hidden: number): void;
  gruStateGradient(
    fromInput: Slice,
    fromState: Slice,
    h: Slice,
    dOut: Slice,
    dFromInput: Slice | null,
    dFromState: Slice | null,
    dH: Slice | null,
    hidden: number,
  ): void;
}
