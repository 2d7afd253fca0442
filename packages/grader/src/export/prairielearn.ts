// PrairieLearn's results.json of an external grader.

import type { Sheet } from "./sheet.ts";

/** @see https://prairielearn.readthedocs.io/en/latest/externalGrading/ */
export function prairielearn({ score, max, tests, undecided }: Sheet): unknown {
  if (undecided.length > 0) {
    const why = `The grader could not decide ${undecided.join(", ")}: this is not your mistake.`;
    return { gradable: false, message: why };
  }
  return {
    gradable: true,
    score: max === 0 ? 0 : score / max,
    message: `${score} / ${max}`,
    tests: tests.map(({ name, points, max: most, message, output }) => ({
      name,
      // All of them, or PrairieLearn shows no points at all.
      points,
      max_points: most,
      message,
      ...(output !== undefined && { output }),
    })),
  };
}
