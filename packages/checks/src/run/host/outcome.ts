// What became of one check.

import type { Failure } from "../failure.ts";

export type CheckOutcome = CheckRecord &
  (
    | { outcome: "pass" }
    | { outcome: "todo"; functionName: string }
    | { outcome: "fail"; failure: Failure; misconception: string | null }
  );

interface CheckRecord {
  id: string;
  /** What the work printed meanwhile. */
  output: string;
  /** Functions of the work that the check called, in the order of their first call. */
  called: string[];
}
