// Gradient clipping: between `backward` and the optimiser's step. It helps against exploding
// gradients; it does nothing for vanishing ones.

import type { Engine } from "../autodiff/engine.ts";
import { norm } from "../kernels/norm.ts";
import type { Slice } from "../tensor/memory.ts";
import { requireNumber } from "../tensor/require.ts";
import { blocksOf } from "./optimizer.ts";

/** PyTorch's addition to the denominator: at norm = maxNorm the factor is already 0.9999998. */
const EPSILON = 1e-6;

/**
 * Scales all gradients by one factor min(1, maxNorm / (norm + 1e-6)), so that their direction stays.
 *
 * @param p which norm: 2 by default, any p ≥ 1, or Infinity
 * @returns the norm BEFORE clipping; NaN or Infinity where a gradient was not finite (the gradients
 *   are spoilt then: skip the step)
 * @throws {ArgumentError} when `maxNorm` is no finite number > 0
 * @see Pascanu, Mikolov, Bengio 2013, Algorithm 1 (without the 1e-6); PyTorch's clip_grad_norm_
 */
export function clipByGlobalNorm(engine: Engine, maxNorm: number, p = 2): number {
  requireLimit("clipByGlobalNorm", "maxNorm", maxNorm);
  const { g } = blocksOf(engine);
  const total = norm(engine.kernels, [g], p);
  const factor = Math.min(1, maxNorm / (total + EPSILON));
  // Multiplying by 1 would change nothing, but NaN must reach the gradients.
  if (factor !== 1) engine.kernels.scale(factor, g, g, "set");
  return total;
}

/**
 * Clips each parameter's gradient by its own norm. The direction of the whole gradient changes where
 * only some are clipped.
 *
 * @returns the norms BEFORE clipping, in the order of the parameters
 * @throws {ArgumentError} when `maxNorm` is no finite number > 0
 */
export function clipByNorm(engine: Engine, maxNorm: number): number[] {
  requireLimit("clipByNorm", "maxNorm", maxNorm);
  return engine.parameterList.map(({ gradientSlice }) => {
    const g = gradientSlice as Slice;
    const own = norm(engine.kernels, [g]);
    const factor = Math.min(1, maxNorm / (own + EPSILON));
    if (factor !== 1) engine.kernels.scale(factor, g, g, "set");
    return own;
  });
}

/**
 * Clamps every entry of every gradient to [−limit, limit]. This changes the gradient's direction.
 *
 * @throws {ArgumentError} when `limit` is no finite number > 0
 */
export function clipByValue(engine: Engine, limit: number): void {
  requireLimit("clipByValue", "limit", limit);
  const { g } = blocksOf(engine);
  engine.kernels.clamp(g, limit, g);
}

/**
 * Adaptive gradient clipping: per unit (row of a weight matrix; a bias as a whole), the gradient's
 * norm is at most λ times the weights' norm, which counts as at least `epsilon`.
 *
 * @throws {ArgumentError} when λ or epsilon is no finite number > 0
 * @see Brock et al. 2021, "High-Performance Large-Scale Image Recognition Without Normalization", eq. 3
 */
export function clipAdaptively(engine: Engine, lambda: number, epsilon = 1e-3): void {
  requireLimit("clipAdaptively", "lambda", lambda);
  requireLimit("clipAdaptively", "epsilon", epsilon);
  for (const { shape, slice, gradientSlice } of engine.parameterList) {
    const units = shape.length > 1 ? (shape[0] as number) : 1;
    for (let unit = 0; unit < units; unit++) {
      const w = part(slice, unit, units);
      const g = part(gradientSlice as Slice, unit, units);
      const limit = lambda * Math.max(norm(engine.kernels, [w]), epsilon);
      const size = norm(engine.kernels, [g]);
      if (size > limit) engine.kernels.scale(limit / size, g, g, "set");
    }
  }
}

/** One of `count` equal parts of a slice. */
function part({ memory, offset, size }: Slice, index: number, count: number): Slice {
  return { memory, offset: offset + (index * size) / count, size: size / count };
}

function requireLimit(operation: string, name: string, value: number): void {
  requireNumber(operation, name, value, value > 0, "a finite number > 0");
}
