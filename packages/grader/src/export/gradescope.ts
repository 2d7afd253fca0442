// Gradescope's results.json.

import type { Sheet } from "./sheet.ts";

/**
 * @param notes lines below the total
 * @see https://gradescope-autograders.readthedocs.io/en/latest/specs/
 */
export function gradescope(
  { score, max, tests }: Pick<Sheet, "score" | "max" | "tests">,
  notes: readonly string[] = [],
): unknown {
  return {
    score,
    // One hidden test would hide the total: it stands here too.
    output: [`${score} / ${max}`, ...notes].join("\n"),
    output_format: "text",
    test_output_format: "text",
    visibility: "visible",
    stdout_visibility: "hidden",
    tests: tests.map(({ name, outcome, points, max: most, message, output }, i) => ({
      name,
      number: String(i + 1),
      score: points,
      max_score: most,
      // Explicit: Gradescope takes 0 of 0 points for passed.
      status: outcome === "pass" ? "passed" : "failed",
      output: output === undefined ? message : `${message}\n\n${output}`,
      visibility: "visible",
    })),
  };
}
