// What became of one check.

import type { Failure } from "../failure.ts";

export type CheckOutcome =
  | { id: string; outcome: "pass"; output: string }
  | { id: string; outcome: "todo"; functionName: string; output: string }
  | { id: string; outcome: "fail"; failure: Failure; misconception: string | null; output: string };
