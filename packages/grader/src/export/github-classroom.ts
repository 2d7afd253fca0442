// The result that GitHub Classroom's (legacy) autograding reporter reads: base64 of this JSON, in the
// variable `<RUNNER-ID>_RESULTS`.

import type { Sheet } from "./sheet.ts";

/** @see classroom-resources/autograding-grading-reporter */
export function githubClassroom({ max, tests }: Sheet): unknown {
  const ran = tests.some(({ outcome }) => outcome !== "ungradable" && outcome !== "missing");
  const passed = tests.every(({ outcome }) => outcome === "pass");
  return {
    version: 1,
    status: passed ? "pass" : ran ? "fail" : "error",
    max_score: max,
    tests: tests.map(({ name, outcome, points, message }) => ({
      name,
      status: outcome === "pass" ? "pass" : outcome === "ungradable" ? "error" : "fail",
      score: points,
      message: outcome === "pass" ? null : message,
    })),
  };
}

export function base64Json(document: unknown): string {
  return Buffer.from(JSON.stringify(document), "utf8").toString("base64");
}
