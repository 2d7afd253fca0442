// Exercism's results.json, version 3.

import type { Sheet } from "./sheet.ts";

const MOST_OUTPUT = 500;
const MOST_MESSAGE = 65_535;

/** @see https://exercism.org/docs/building/tooling/test-runners/interface */
export function exercism({ tests }: Sheet): unknown {
  const ran = tests.filter(({ outcome }) => outcome !== "ungradable");
  if (ran.length === 0) {
    const message = tests.map((test) => test.message).join("\n\n") || "no test ran";
    return { version: 3, status: "error", message: message.slice(0, MOST_MESSAGE), tests: [] };
  }
  const passed = tests.every(({ outcome }) => outcome === "pass");
  return {
    version: 3,
    status: passed ? "pass" : "fail",
    message: null,
    tests: tests.map(({ name, outcome, message, output }) => ({
      name,
      status: outcome === "pass" ? "pass" : outcome === "ungradable" ? "error" : "fail",
      message: outcome === "pass" ? null : message.slice(0, MOST_MESSAGE),
      ...(output !== undefined && { output: output.slice(0, MOST_OUTPUT) }),
    })),
  };
}
