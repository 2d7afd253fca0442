// The result of one work: what `pravah/result/1` (schemas/result-1.json) describes.

import type { Bilingual } from "@pravah/checks/messages";
import type { Limits } from "../sandbox/limits.ts";
import type { SandboxLayer } from "../sandbox/walls/launch.ts";
import type { Stage } from "../work/problem.ts";

export interface Result {
  schema: "pravah/result/1";
  exercise: string;
  submission: { id: string; files: Record<string, string> };
  outcome: "graded" | "ungradable";
  /** Why nothing could be graded; only where the outcome is `ungradable`. */
  reason?: Reason;
  /** Points, or null where nothing could be graded: never a silent zero. */
  score: number | null;
  max: number;
  checks: CheckResult[];
  receipt: Receipt;
}

export interface Reason {
  stage: Stage;
  line?: number;
  message: Bilingual;
}

export interface CheckResult {
  id: string;
  outcome: "pass" | "fail" | "todo";
  points: number;
  max: number;
  misconception?: string;
  message: Bilingual;
  details?: CheckDetails;
  /** What the work printed during this check, cleaned and shortened. */
  output?: string;
}

export interface CheckDetails {
  /** Which kind of failure, see `FAILURES` of `@pravah/checks/messages`. */
  kind: string;
  called?: string;
  got?: string;
  worst?: { at: string; error: number | null };
  counterexample?: string;
  seed?: number;
  /** SVG: the curve of the work and of the law it breaks. */
  figure?: string;
}

export interface Receipt {
  /** SHA-256 of the grader's sources, and of the spec. */
  grader: string;
  spec: string;
  /** Where the random inputs came from. */
  seed: "practice" | "secret";
  node: string;
  os: string;
  sandbox: SandboxLayer;
  limits: Limits;
}
