// A failed check, as data: what broke and by how much. The words come later, in two languages.

import type { Figure } from "./figure.ts";

/** Every way in which a check can fail; each has one sentence in `messages/`. */
export type FailureKind =
  | "value"
  | "value-hidden"
  | "kind"
  | "length"
  | "missing-field"
  | "bound"
  | "inputs-changed"
  | "gradient"
  | "gradient-shape"
  | "gradient-zero"
  | "gradient-vacuous"
  | "threw"
  | "accepted"
  | "not-plain"
  | "missing-export"
  | "call-limit"
  | "memory"
  | "exited"
  | "protocol"
  | "submission-limit"
  | "too-many-stops"
  | "never-settled"
  | "unexpected";

export interface Failure {
  kind: FailureKind;
  /** The values that the sentence of this kind mentions. */
  params: Readonly<Record<string, string | number>>;
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

/** Failures after which asking the same work again cannot help: shrinking must not repeat them. */
const STOPS: ReadonlySet<FailureKind> = new Set([
  "call-limit",
  "memory",
  "exited",
  "protocol",
  "submission-limit",
  "too-many-stops",
  "never-settled",
]);

/** True when the work was ended from outside rather than answering wrongly. */
export function isStop(error: unknown): error is CheckFailure {
  return error instanceof CheckFailure && STOPS.has(error.failure.kind);
}
