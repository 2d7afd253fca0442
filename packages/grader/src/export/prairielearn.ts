// PrairieLearn's results.json of an external grader.

import { isWhole, type Sheet } from "./sheet.ts";

/** PrairieLearn takes 1 MB; what is around it and how it is laid out must still fit. */
const MOST_BYTES = 900_000;
const LEFT_OUT = "(left out: all prints together are too long)";

/**
 * What could not be graded, a syntax error say, is `gradable: false`: the student loses neither points
 * nor an attempt, and reads why among the format errors.
 *
 * @see https://prairielearn.readthedocs.io/en/latest/externalGrading/#grading-results
 */
export function prairielearn(sheet: Sheet): unknown {
  const { score, max, tests, undecided } = sheet;
  if (undecided.length > 0) {
    const why = `The grader could not decide ${undecided.join(", ")}: this is not your mistake.`;
    return { gradable: false, message: why, format_errors: [why] };
  }
  if (!isWhole(sheet)) {
    const errors = tests
      .filter(({ outcome }) => outcome === "ungradable")
      .map(({ name, message }) => `${name}: ${message}`);
    return { gradable: false, message: errors.join("\n\n"), format_errors: errors };
  }
  const document = (says: (output: string) => string) => ({
    gradable: true,
    score: max === 0 ? 0 : score / max,
    message: `${score} / ${max}`,
    tests: tests.map(({ name, points, max: most, message, output }) => ({
      name,
      // All of them, or PrairieLearn shows no points at all.
      points,
      max_points: most,
      message,
      ...(output !== undefined && { output: says(output) }),
    })),
  });
  const whole = document((output) => output);
  const isLong = Buffer.byteLength(JSON.stringify(whole)) > MOST_BYTES;
  return isLong ? document(() => LEFT_OUT) : whole;
}
