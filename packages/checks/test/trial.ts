// Runs one check body against functions of this process, as a host would.

import {
  type CheckOutcome,
  runCheck,
  serveWork,
  type Work,
  workFunction,
} from "../src/run/host/index.ts";

export type Functions = Record<string, (...args: never[]) => unknown>;

/** What becomes of a check with this body, when the work has these functions. */
export function trial(
  functions: Functions | Work,
  body: (call: (name: string, ...args: unknown[]) => Promise<unknown>) => Promise<unknown>,
  seed = 1,
): Promise<CheckOutcome> {
  const work = isWork(functions) ? functions : serveWork(functions, () => null);
  const check = {
    id: "trial",
    body: async () => {
      await body((name, ...args) => workFunction(name)(...args));
    },
  };
  return runCheck(check, { work, seed, misconceptions: [] });
}

function isWork(functions: Functions | Work): functions is Work {
  return "call" in functions;
}

/** The failure of an outcome that must be one. */
export function failureOf(outcome: CheckOutcome) {
  if (outcome.outcome !== "fail") throw new Error(`the check did not fail: ${outcome.outcome}`);
  return outcome.failure;
}
