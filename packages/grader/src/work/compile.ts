// TypeScript → JavaScript. A student's text never meets a parser inside the trusted process: 350 KB of
// nesting would end it, 5 KB can keep it busy for 16 s.

import type { Compiled } from "./compiled.ts";
import { transformWork } from "./esbuild.ts";
import { machineFailed, type Problem } from "./problem.ts";
import { MAX_WORK_BYTES, tooLarge } from "./read-work.ts";
import { compiledFrom, type Script } from "./script.ts";

const MAX_OUTPUT = 4_000_000;

/**
 * Compiles one work.
 *
 * @param lookAround false lets it import what it likes, for the ablation test alone
 * @returns the problem with its line when the text does not parse, or imports what it may not
 */
export async function compile(
  source: string,
  lookAround = true,
): Promise<Compiled | { problem: Problem }> {
  const script = await compileScript(source, lookAround);
  return "problem" in script ? script : compiledFrom(script);
}

/** The same for another process. */
export async function compileScript(
  source: string,
  lookAround = true,
): Promise<Script | { problem: Problem }> {
  // Up to this length no nesting is deep enough to end the parser's process.
  if (source.length > MAX_WORK_BYTES) return tooLarge(source.length);
  const done = await transformWork(source, lookAround);
  switch (done.kind) {
    case "ok":
      return done.js.length > MAX_OUTPUT ? tooComplex() : { js: done.js, map: done.map };
    case "refused":
      return { problem: done.problem };
    case "late":
      return tooComplex();
    case "broken":
      return (await canCompile())
        ? tooComplex()
        : { problem: machineFailed(`esbuild: ${done.why}`) };
  }
}

/** Whether esbuild works at all: then it was this text that it died of. */
async function canCompile(): Promise<boolean> {
  return (await transformWork("")).kind === "ok";
}

function tooComplex(): { problem: Problem } {
  return {
    problem: { stage: "parse", params: { message: "nested too deeply to be read", line: 0 } },
  };
}
