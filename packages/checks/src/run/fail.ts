// How a statement that does not hold ends the running check.

import { showCall } from "../plain/show.ts";
import {
  CheckFailure,
  type FailureContext,
  type FailureKind,
  type FailureParams,
  failureOf,
} from "./failure.ts";
import { currentRun } from "./run-context.ts";

/** Ends the check with this failure; adds which call was judged. */
export function fail<Kind extends FailureKind>(
  kind: Kind,
  params: FailureParams<Kind>,
  details: FailureContext = {},
): never {
  const last = currentRun().calls.at(-1);
  const called = last && showCall(last.name, last.args);
  throw new CheckFailure(failureOf(kind, params, { ...(called ? { called } : {}), ...details }));
}
