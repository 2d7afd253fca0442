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

/** What an optimiser remembers between steps, by its own names. */
export type Buffers<Name extends string> = Readonly<Record<Name, Slice>>;

/**
 * The frame of every optimiser.
 *
 * @param names of the moving averages that it keeps, each as large as all parameters; zeros at first
 * @param update one step
 */
export function makeOptimizer<const Name extends string>(
  engine: Engine,
  name: string,
  learningRate: number,
  names: readonly Name[],
  update: (blocks: Blocks, buffers: Buffers<Name>, learningRate: number, t: number) => void,
): Optimizer {
  let t = 0;
  let kept: { size: number; buffers: Buffers<Name> } | null = null;
  const optimizer: Optimizer = {
    learningRate,
    step() {
      requireRate(name, optimizer.learningRate);
      const size = engine.parameters.used;
      kept ??= { size, buffers: newBuffers(engine, names, size) };
      if (kept.size !== size) {
        throw new ArgumentError(`${name}: parameters were made after its first step`);
      }
      t++;
      update(blocksOf(engine), kept.buffers, optimizer.learningRate, t);
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

function newBuffers<Name extends string>(
  engine: Engine,
  names: readonly Name[],
  size: number,
): Buffers<Name> {
  const buffers = names.map((name) => {
    const buffer = new Memory(engine.dtype, Math.max(1, size)).take(size);
    viewOf(buffer).fill(0);
    return [name, buffer] as const;
  });
  return Object.fromEntries(buffers) as Buffers<Name>;
}
