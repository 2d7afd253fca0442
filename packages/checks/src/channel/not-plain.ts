// What an encoder throws, told apart from whatever a work can throw.

/** Something that cannot cross, with the place where it stands. */
export class NotPlainError extends Error {
  // Fields are defined, not assigned: no setter of the work's sees one of these. And a private one is no
  // work's to have, where `instanceof` would ask `Error`.
  override readonly name = "NotPlainError";

  // Written out: a compiler's own would hand on its arguments through an iterator.
  constructor(message: string) {
    super(message);
  }
  readonly #isOurs = true;

  /** True for what our encoder threw, whatever else pretends to be. */
  static is(error: unknown): error is NotPlainError {
    return typeof error === "object" && error !== null && #isOurs in error;
  }
}
