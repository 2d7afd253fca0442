// A value on the tape: its numbers, and after `backward` its gradient.

import type { UnaryRule } from "../kernels/kernels.ts";
import { ShapeError } from "../tensor/errors.ts";
import { type Slice, viewOf } from "../tensor/memory.ts";
import { type Shape, showShape } from "../tensor/shape.ts";
import type { Engine } from "./engine.ts";

/** How a value came about. */
export interface Origin {
  operation: string;
  inputs: readonly Var[];
  /** The function of an element-wise operation. */
  rule?: UnaryRule;
}

export class Var {
  readonly engine: Engine;
  readonly shape: Shape;
  readonly slice: Slice;
  readonly needsGradient: boolean;
  /** The step that made it; null for parameters and data, which outlive steps. */
  readonly bornInStep: number | null;
  /** What computed it; null for parameters and given values. */
  readonly origin: Origin | null;
  /** Where its gradient is; null until a gradient has arrived. */
  gradientSlice: Slice | null = null;

  constructor(
    engine: Engine,
    shape: Shape,
    slice: Slice,
    needsGradient: boolean,
    bornInStep: number | null,
    origin: Origin | null = null,
  ) {
    this.engine = engine;
    this.shape = [...shape];
    this.slice = slice;
    this.needsGradient = needsGradient;
    this.bornInStep = bornInStep;
    this.origin = origin;
  }

  /** A copy of the numbers, row by row. */
  toArray(): number[] {
    this.engine.requireAlive(this);
    return Array.from(viewOf(this.slice));
  }

  /** A copy of the gradient of the last `backward`; zeros where none arrived. */
  gradient(): number[] {
    this.engine.requireAlive(this);
    const { gradientSlice } = this;
    return gradientSlice ? Array.from(viewOf(gradientSlice)) : new Array(this.slice.size).fill(0);
  }

  /** The one number of a scalar. @throws {ShapeError} where there is not just one */
  item(): number {
    this.engine.requireAlive(this);
    const { memory, offset, size } = this.slice;
    if (size !== 1) throw new ShapeError(`item: got ${showShape(this.shape)}, expected one entry`);
    return memory.storage[offset] as number;
  }
}
