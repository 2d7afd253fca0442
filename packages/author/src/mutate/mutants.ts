// Small changes to a right solution, made by Stryker's instrumenter: a grader should notice each one.

import type { Logger } from "@stryker-mutator/api/logging";
import { Instrumenter } from "@stryker-mutator/instrumenter";

export interface Mutant {
  /** Line in the solution, from 1. */
  line: number;
  /** Text of that line. */
  code: string;
  /** `size > allowed → size >= allowed`: what stood there, and what stands there now. */
  change: string;
  /** The whole solution with this one change. */
  source: string;
}

const nothing = () => {};
const QUIET: Logger = {
  trace: nothing,
  debug: nothing,
  info: nothing,
  warn: nothing,
  error: nothing,
  fatal: nothing,
  isTraceEnabled: () => false,
  isDebugEnabled: () => false,
  isInfoEnabled: () => false,
  isWarnEnabled: () => false,
  isErrorEnabled: () => false,
  isFatalEnabled: () => false,
};

/** Longer pieces of a change are cut in the middle: the line tells where it is. */
const MAX_PIECE = 80;

/** All mutants of a TypeScript text, in the order of their places. */
export async function mutantsOf(source: string): Promise<Mutant[]> {
  const { mutants } = await new Instrumenter(QUIET).instrument(
    [{ name: "work.ts", content: source, mutate: true }],
    { plugins: null, excludedMutations: [], ignorers: [], noHeader: true },
  );
  const lines = source.split("\n");
  const lineStarts = startsOfLines(lines);
  return mutants
    .map(({ location: { start, end }, replacement = "" }) => {
      const from = (lineStarts[start.line] as number) + start.column;
      const to = (lineStarts[end.line] as number) + end.column;
      return {
        from,
        line: start.line + 1,
        code: (lines[start.line] as string).trim(),
        change: `${piece(source.slice(from, to))} → ${piece(replacement)}`,
        source: source.slice(0, from) + replacement + source.slice(to),
      };
    })
    .sort((a, b) => a.from - b.from)
    .map(({ from: _, ...mutant }) => mutant);
}

function startsOfLines(lines: readonly string[]): number[] {
  let start = 0;
  return lines.map((line) => {
    const here = start;
    start += line.length + 1;
    return here;
  });
}

function piece(code: string): string {
  const text = code.replace(/\s+/g, " ").trim();
  const half = Math.floor(MAX_PIECE / 2);
  return text.length <= MAX_PIECE ? text : `${text.slice(0, half)} … ${text.slice(-half)}`;
}
