// Checks as Vitest tests on a work in the same process.

import {
  lineInWork,
  PRACTICE_SEED,
  registerWith,
  runCheck,
  serveWork,
  workFunction,
} from "@pravah/checks/host";
import { test } from "vitest";

export function beginPlainly(exports: Record<string, unknown>): typeof workFunction {
  const work = serveWork(exports, lineInWork);
  registerWith((check) => {
    test(check.id, async () => {
      const { outcome } = await runCheck(check, { work, seed: PRACTICE_SEED, misconceptions: [] });
      if (outcome !== "pass") throw new Error(outcome);
    });
  });
  return workFunction;
}
