// What became of a work, in the words of the corpus (`expected.category` in attacks.json).

import type { FailureKind } from "@pravah/checks/host";
import type { Result } from "../../src/index.ts";

export type Category =
  | "ok"
  | "wrong"
  | "crash"
  | "timeout"
  | "memory"
  | "protocol"
  | "syntax"
  | "forbidden"
  | "infrastructure";

type Stage = NonNullable<Result["reason"]>["stage"];

/** Works that were never run, or never ready. */
const STAGES: Record<Stage, Category> = {
  // Too large, or no text: refused before any parser sees it.
  read: "syntax",
  parse: "syntax",
  "forbidden-import": "forbidden",
  "forbidden-expression": "forbidden",
  load: "crash",
  "load-limit": "timeout",
  "load-memory": "memory",
  crash: "crash",
  infrastructure: "infrastructure",
};

/** Checks that ended otherwise than by an answer; the first of these that occurs names the work. */
const STOPS: readonly (readonly [FailureKind, Category])[] = [
  ["protocol", "protocol"],
  ["memory", "memory"],
  ["call-limit", "timeout"],
  ["submission-limit", "timeout"],
  ["never-settled", "timeout"],
  ["exited", "crash"],
];

export function categoryOf({ reason, checks, score, max }: Result): Category {
  if (reason) return STAGES[reason.stage];
  const kinds = checks.map(({ details }) => details?.kind);
  const stop = STOPS.find(([kind]) => kinds.includes(kind));
  if (stop) return stop[1];
  return score === max ? "ok" : "wrong";
}
