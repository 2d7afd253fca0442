// What optimisers have in common: they move all parameters of an engine at once.

import type { Engine } from "../autodiff/engine.ts";
import { ArgumentError } from "../tensor/errors.ts";
import { Memory, type Slice, viewOf } from "../tensor/memory.ts";
import { requireNumber } from "../tensor/require.ts";

export interface Optimizer {
  /** May be changed between steps; a schedule does. */
  learningRate: number;
  /**
   * Moves every parameter by the gradients of the last `backward`.
   *
   * @throws {ArgumentError} when the learning rate has become no finite number ≥ 0, or when
   *   parameters were made after the first step
   */
  step(): void;
}

/** All parameters or all gradients of an engine, as one slice. */
export interface Blocks {
  w: Slice;
  g: Slice;
}

/**
 * The frame of every optimiser.
 *
 * @param buffers how many moving averages it keeps, each as large as all parameters; zeros at first
 * @param update one step; `buffers` are in the order in which it counts them
 */
export function makeOptimizer(
  engine: Engine,
  name: string,
  learningRate: number,
  buffers: number,
  update: (blocks: Blocks, buffers: readonly Slice[], learningRate: number, t: number) => void,
): Optimizer {
  let t = 0;
  let kept: Slice[] | null = null;
  const optimizer: Optimizer = {
    learningRate,
    step() {
      requireRate(name, optimizer.learningRate);
      const size = engine.parameters.used;
      kept ??= newBuffers(engine, buffers, size);
      if (kept.some((buffer) => buffer.size !== size)) {
        throw new ArgumentError(`${name}: parameters were made after its first step`);
      }
      t++;
      update(blocksOf(engine), kept, optimizer.learningRate, t);
    },
  };
  requireRate(name, learningRate);
  return optimizer;
}

/** All parameters and all gradients of an engine. */
export function blocksOf({ parameters, gradients }: Engine): Blocks {
  const size = parameters.used;
  return {
    w: { memory: parameters, offset: 0, size },
    g: { memory: gradients, offset: 0, size },
  };
}

/** g + λ·w (L2), put into `out`; g itself where λ is 0. */
export function withWeightDecay(
  engine: Engine,
  { w, g }: Blocks,
  lambda: number,
  out: Slice,
): Slice {
  if (lambda === 0) return g;
  engine.kernels.combine(1, g, lambda, w, out);
  return out;
}

/** @throws {ArgumentError} unless `value` is finite and ≥ 0 */
export function requireDecay(name: string, value: number): void {
  requireNumber(name, "weightDecay", value, value >= 0, "a finite number ≥ 0");
}

/** @throws {ArgumentError} unless `value` is in [0, 1) */
export function requireAverage(name: string, what: string, value: number): void {
  requireNumber(name, what, value, value >= 0 && value < 1, "a number in [0, 1)");
}

function requireRate(name: string, value: number): void {
  requireNumber(name, "learning rate", value, value >= 0, "a finite number ≥ 0");
}

function newBuffers(engine: Engine, count: number, size: number): Slice[] {
  return Array.from({ length: count }, () => {
    const buffer = new Memory(engine.dtype, Math.max(1, size)).take(size);
    viewOf(buffer).fill(0);
    return buffer;
  });
}
