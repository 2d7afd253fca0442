// Kernels of optimisers: one call updates all parameters, which lie in one block.

import type { Slice } from "../tensor/memory.ts";

export interface OptimizerKernels {
  /** buffer ← momentum·buffer + (1 − dampening)·g, or g itself where `first`; w ← w − lr·(…). */
  sgdMomentum(w: Slice, g: Slice, buffer: Slice, settings: MomentumSettings): void;
  /** m, v ← moving averages of g and g²; w ← w − lr·m̂ / (√v̂ + ε). */
  adam(w: Slice, g: Slice, m: Slice, v: Slice, settings: AdamSettings): void;
  /** v ← αv + (1−α)g²; out = g / (√(v − mean²) + ε), the mean being 0 where there is none. */
  rmspropDirection(
    g: Slice,
    v: Slice,
    mean: Slice | null,
    settings: { alpha: number; epsilon: number },
    out: Slice,
  ): void;
  /** v ← v + g²; w ← w − lr·g / (√v + ε). */
  adagrad(w: Slice, g: Slice, v: Slice, learningRate: number, epsilon: number): void;
}

export interface MomentumSettings {
  learningRate: number;
  momentum: number;
  dampening: number;
  nesterov: boolean;
  /** The buffer is empty: it becomes g. */
  first: boolean;
}

export interface AdamSettings {
  learningRate: number;
  beta1: number;
  beta2: number;
  epsilon: number;
  /** Number of this step, from 1. */
  t: number;
}
