// A failed check, as data: what broke and by how much. The words come later, in two languages.

import type { Filled } from "@pravah/markup";
import { FACTS, type FAILURES, type FailureKind } from "../messages/failures.ts";
import type { Figure } from "./figure.ts";

export type { FailureKind };

/** What a failure may carry beside the values that its sentence mentions. */
export interface FailureContext {
  /** The call that was judged, as code: `reluBackward([[5, 5]], [[-1, 2]])`. */
  called?: string;
  /** What came back, shortened. */
  got?: string;
  /** Where the worst deviation is, `[0][1]`, and how large it is (relative). */
  worst?: { at: string; error: number };
  /** The smallest input for which a law was seen to break. */
  counterexample?: string;
  /** Seed of the random inputs, where there were any. */
  seed?: number;
  /** The curve of the work and of the law it breaks, for checks that draw one. */
  figure?: Figure;
}

/** The values that the sentence of this kind mentions. */
export type FailureParams<Kind extends FailureKind> = Filled<(typeof FAILURES)[Kind]["says"]["en"]>;

export interface Failure extends FailureContext {
  kind: FailureKind;
  /** The values that the sentence of this kind mentions; `failureOf` knows which. */
  params: Readonly<Record<string, string | number>>;
}

/** A failure whose params are those of its kind. */
export function failureOf<Kind extends FailureKind>(
  kind: Kind,
  params: FailureParams<Kind>,
  context: FailureContext = {},
): Failure {
  return { kind, params, ...context };
}

/** Thrown by `expect`, `gradcheck` and the like; becomes a check's `fail`. */
export class CheckFailure extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(`${failure.kind}: ${JSON.stringify(failure.params)}`);
    this.name = "CheckFailure";
    this.failure = failure;
  }
}

/** Thrown when the work says that a function is not written yet; becomes a check's `todo`. */
export class StillTodo extends Error {
  readonly functionName: string;

  constructor(functionName: string) {
    super(`${functionName} is not written yet`);
    this.name = "StillTodo";
    this.functionName = functionName;
  }
}

/** The host itself broke, and nothing is known about the work: never a `fail`. */
export class HostFault extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "HostFault";
  }
}

/** True when the work was ended from outside rather than answering wrongly. */
export function isStop(error: unknown): error is CheckFailure {
  return error instanceof CheckFailure && FACTS[error.failure.kind].stops === true;
}
