// TypeScript → JavaScript in the page. Every line stays where it is, so a stack's line is the work's own.

import type { Compiled, Problem } from "@pravah/grader/browser";
import { transform } from "sucrase";
import { refusedImport } from "./refused-import.ts";

/** Imports become `require`, which the work's worker answers: with the kit, or not at all. */
export function compileWork(source: string): Compiled | { problem: Problem } {
  try {
    const { code } = transform(source, {
      transforms: ["typescript", "imports"],
      disableESTransforms: true,
      filePath: "work.ts",
    });
    const refused = refusedImport(source);
    if (refused !== null) return { problem: refused };
    return { js: `${code}\n//# sourceURL=work.ts`, lineOf: (line) => line };
  } catch (error) {
    const { message, loc } = error as Error & { loc?: { line: number } };
    if (error instanceof RangeError) return problem("nested too deeply to be read", 0);
    return problem(
      message.replace(/^Error transforming work\.ts: /, "").replace(/ \(\d+:\d+\)$/, ""),
      loc?.line ?? 0,
    );
  }
}

function problem(message: string, line: number): { problem: Problem } {
  return { problem: { stage: "parse", params: { message, line } } };
}
