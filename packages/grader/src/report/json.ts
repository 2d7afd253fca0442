// All results of one run as one JSON document, for a program to read.

import type { Skipped } from "../intake/submission.ts";

/**
 * The document, in parts: there may be more results than fit into one string.
 *
 * @param lines results as JSON
 */
export function* resultsJson(
  lines: Iterable<string>,
  skipped: readonly Skipped[],
): Generator<string> {
  yield '{\n  "schema": "pravah/results/1",\n  "results": [';
  let separator = "\n";
  for (const line of lines) {
    yield `${separator}    ${indented(JSON.parse(line), 4)}`;
    separator = ",\n";
  }
  yield `${separator === "\n" ? "" : "\n  "}],\n  "skipped": ${indented(skipped, 2)}\n}\n`;
}

function indented(value: unknown, by: number): string {
  return JSON.stringify(value, null, 2).replaceAll("\n", `\n${" ".repeat(by)}`);
}
