// The engine: memory, kernels and the tape on which a step is recorded.

import type { Kernels, Write } from "../kernels/kernels.ts";
import { referenceKernels } from "../kernels/reference.ts";
import { ArgumentError, LifetimeError, ShapeError } from "../tensor/errors.ts";
import { type Dtype, Memory, type Slice, viewOf } from "../tensor/memory.ts";
import { requireShape, type Shape, showShape, sizeOf } from "../tensor/shape.ts";
import { type Origin, Var } from "./var.ts";

export interface EngineOptions {
  /** Precision of all numbers; "float64" by default, and what the course needs. */
  dtype?: Dtype;
  kernels?: Kernels;
}

/** Adds an operation's share to the gradients of its inputs; `dOut` is its own gradient. */
export type Pullback = (dOut: Slice) => void;

interface Node {
  output: Var;
  pullback: Pullback;
}

/** Owns the memory of a network, and remembers what a step computed until it is over. */
export class Engine {
  readonly kernels: Kernels;
  readonly dtype: Dtype;
  /** Parameters in one block, their gradients in another: an optimiser step is one sweep. */
  readonly parameters: Memory;
  readonly gradients: Memory;
  /** What a step computes; given back when it ends. */
  readonly values: Memory;
  /** Training or evaluation mode; `evaluate` switches it for one step. */
  training = true;
  /** Batches and other given values that outlive steps. */
  readonly #data: Memory;
  readonly #parameterVars: Var[] = [];
  #tape: Node[] = [];
  #stepNumber = 0;
  #inStep = false;

  constructor({ dtype = "float64", kernels = referenceKernels }: EngineOptions = {}) {
    if (dtype !== "float64" && dtype !== "float32") {
      throw new ArgumentError(`engine: dtype is "${dtype}", expected "float64" or "float32"`);
    }
    this.kernels = kernels;
    this.dtype = dtype;
    this.parameters = new Memory(dtype);
    this.gradients = new Memory(dtype);
    this.values = new Memory(dtype);
    this.#data = new Memory(dtype);
  }

  /**
   * A value that is learnt: it outlives steps and receives gradients.
   *
   * @param values as many as the shape has entries, row by row
   * @throws {ShapeError} when their number differs from the shape's
   */
  parameter(shape: Shape, values: ArrayLike<number>): Var {
    const slice = this.#filled("parameter", this.parameters, shape, values);
    const variable = new Var(this, shape, slice, true, null);
    variable.gradientSlice = this.gradients.take(slice.size);
    this.kernels.fill(variable.gradientSlice, 0);
    this.#parameterVars.push(variable);
    return variable;
  }

  /**
   * A given value, such as a batch; it receives no gradient. Made inside a step it lives until the
   * step ends, made outside it stays.
   *
   * @param values as many as the shape has entries, row by row
   * @throws {ShapeError} when their number differs from the shape's
   */
  constant(shape: Shape, values: ArrayLike<number>): Var {
    const slice = this.#filled("constant", this.#inStep ? this.values : this.#data, shape, values);
    return new Var(this, shape, slice, false, this.#inStep ? this.#stepNumber : null);
  }

  /** All parameters, in the order in which they were made. */
  get parameterList(): readonly Var[] {
    return this.#parameterVars;
  }

  /**
   * Runs one step: everything that `body` computes is forgotten afterwards, memory included. What
   * must outlive the step is copied out by `body` (`toArray()`, `item()`).
   *
   * @returns what `body` returns
   * @throws {LifetimeError} inside another step
   */
  step<T>(body: () => T): T {
    if (this.#inStep) throw new LifetimeError("step: a step cannot begin inside another one");
    this.#inStep = true;
    const mark = this.values.mark();
    try {
      return body();
    } finally {
      this.values.reset(mark);
      this.#tape = [];
      this.#stepNumber++;
      this.#inStep = false;
    }
  }

  /**
   * A step in evaluation mode: BatchNorm uses its running statistics, dropout does nothing.
   *
   * @returns what `body` returns
   */
  evaluate<T>(body: () => T): T {
    const before = this.training;
    this.training = false;
    try {
      return this.step(body);
    } finally {
      this.training = before;
    }
  }

  /** Records an operation. Used by operations alone. */
  record(origin: Origin, shape: Shape, compute: (out: Slice) => void, pullback: Pullback): Var {
    const { inputs } = origin;
    if (!this.#inStep) throw new LifetimeError("an operation outside of engine.step(() => …)");
    for (const input of inputs) this.requireAlive(input);
    const slice = this.values.take(sizeOf(shape));
    const needsGradient = inputs.some((input) => input.needsGradient);
    const output = new Var(this, shape, slice, needsGradient, this.#stepNumber, origin);
    compute(slice);
    if (needsGradient) this.#tape.push({ output, pullback });
    return output;
  }

  /** @throws {LifetimeError} when `variable` belongs to another engine or to a finished step */
  requireAlive(variable: Var): void {
    if (variable.engine !== this) throw new LifetimeError("an operation mixes two engines");
    if (variable.bornInStep !== null && variable.bornInStep !== this.#stepNumber) {
      throw new LifetimeError("a value of a finished step was used: copy it out with toArray()");
    }
  }

  /** Where an operation's share of the gradient of `input` goes, and how it is put down. */
  gradientOf(input: Var): { out: Slice; write: Write } {
    if (input.gradientSlice === null) {
      input.gradientSlice = this.values.take(input.slice.size);
      return { out: input.gradientSlice, write: "set" };
    }
    return { out: input.gradientSlice, write: "add" };
  }

  /** Where shares of the gradient of `input` are added: zeros at first. */
  gradientToAddTo(input: Var): Slice {
    const { out, write } = this.gradientOf(input);
    if (write === "set") this.kernels.fill(out, 0);
    return out;
  }

  /** What this step computed so far with a gradient to come, in the order of birth. */
  get tape(): readonly Var[] {
    return this.#tape.map(({ output }) => output);
  }

  /**
   * Runs the tape backwards from `loss`, in the order of birth and without recursion: 10,000
   * operations deep is as good as 10. Gradients of parameters are set anew.
   *
   * @throws {ShapeError} when `loss` is no scalar
   */
  backward(loss: Var): void {
    this.requireAlive(loss);
    if (loss.slice.size !== 1) {
      throw new ShapeError(`backward: got ${showShape(loss.shape)}, expected a scalar loss`);
    }
    this.kernels.fill({ memory: this.gradients, offset: 0, size: this.gradients.used }, 0);
    for (const { output } of this.#tape) output.gradientSlice = null;
    this.kernels.fill(this.gradientOf(loss).out, 1);
    for (let i = this.#tape.length - 1; i >= 0; i--) {
      const { output, pullback } = this.#tape[i] as Node;
      // No gradient arrived: the loss does not depend on this value.
      if (output.gradientSlice !== null) pullback(output.gradientSlice);
    }
  }

  #filled(operation: string, memory: Memory, shape: Shape, values: ArrayLike<number>): Slice {
    requireShape(operation, shape);
    if (values.length !== sizeOf(shape)) {
      throw new ShapeError(
        `${operation}: got ${values.length} values for shape ${showShape(shape)}`,
      );
    }
    const slice = memory.take(values.length);
    viewOf(slice).set(values);
    return slice;
  }
}
