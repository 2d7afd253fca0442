// Exercism's results.json, version 3.

import type { Sheet } from "./sheet.ts";

const MOST_OUTPUT = 500;
/** Exercism's own words. */
const CUT = "\n\nOutput was truncated. Please limit to 500 chars.";
const MOST_MESSAGE = 65_535;

/** @see https://exercism.org/docs/building/tooling/test-runners/interface */
export function exercism({ tests }: Sheet): unknown {
  const ran = tests.filter(({ outcome }) => outcome !== "ungradable" && outcome !== "missing");
  if (ran.length === 0) {
    const message = tests.map((test) => test.message).join("\n\n") || "no test ran";
    return { version: 3, status: "error", message: cut(message, MOST_MESSAGE), tests: [] };
  }
  const passed = tests.every(({ outcome }) => outcome === "pass");
  return {
    version: 3,
    status: passed ? "pass" : "fail",
    message: null,
    tests: tests.map(({ name, outcome, message, output }) => ({
      name,
      status: outcome === "pass" ? "pass" : outcome === "ungradable" ? "error" : "fail",
      message: outcome === "pass" ? null : cut(message, MOST_MESSAGE),
      ...(output !== undefined && { output: shortened(output) }),
    })),
  };
}

function shortened(output: string): string {
  if (output.length <= MOST_OUTPUT) return output;
  return cut(output, MOST_OUTPUT - CUT.length) + CUT;
}

/** Not in the middle of a character that takes two places. */
function cut(text: string, most: number): string {
  const start = text.slice(0, most);
  return start.length < text.length ? start.replace(/[\ud800-\udbff]$/, "") : start;
}
