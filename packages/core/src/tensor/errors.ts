// Errors of the engine. Each names the operation, what it got and what it expected.

/** Any error that the engine throws on bad input. */
export class PravahError extends Error {
  constructor(message: string) {
    super(message);
    this.name = new.target.name;
  }
}

/** Shapes that do not fit: `matmul: [3, 4] × [5, 2]: inner sizes 4 and 5 differ`. */
export class ShapeError extends PravahError {}

/** A number that makes no sense where it stands: a negative width, a learning rate of NaN. */
export class ArgumentError extends PravahError {}

/** Something used at the wrong time: a value of a finished step, an operation outside of any. */
export class LifetimeError extends PravahError {}
