// Small changes to a right solution, made by Stryker's instrumenter: a grader should notice each one.

import type { Logger } from "@stryker-mutator/api/logging";
import { Instrumenter } from "@stryker-mutator/instrumenter";

export interface Mutant {
  /** Line in the solution, from 1. */
  line: number;
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
  const lineStarts = startsOfLines(source);
  return mutants
    .map(({ location: { start, end }, replacement = "" }) => {
      const from = (lineStarts[start.line] as number) + start.column;
      const to = (lineStarts[end.line] as number) + end.column;
      return {
        from,
        line: start.line + 1,
        change: `${piece(source.slice(from, to))} → ${piece(replacement)}`,
        source: source.slice(0, from) + replacement + source.slice(to),
      };
    })
    .sort((a, b) => a.from - b.from)
    .map(({ line, change, source: text }) => ({ line, change, source: text }));
}

function startsOfLines(text: string): number[] {
  return [0, ...[...text.matchAll(/\n/g)].map((newline) => newline.index + 1)];
}

function piece(code: string): string {
  const text = code.replace(/\s+/g, " ").trim();
  const half = Math.floor(MAX_PIECE / 2);
  return text.length <= MAX_PIECE ? text : `${text.slice(0, half)} … ${text.slice(-half)}`;
}
