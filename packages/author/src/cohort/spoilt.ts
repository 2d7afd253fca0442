// Works that stand still, crash or grow, made from the reference: one function is spoilt, the others
// stay right, so it is known what such a work may score at most.

import path from "node:path";
import { bundleSolution } from "../solutions/bundle.ts";
import { SOLUTION_FILES } from "../solutions/solution-set.ts";

/** What is wrong: the body of one function, or a line at the end of the text. */
export type Spoil = { body: string } | { line: string };

/** Endless loops. */
export const LOOPS: readonly Spoil[] = [
  { body: "for (;;) {}" },
  { body: "let i = 0; while (i >= 0) i = (i + 1) % 7;" },
  { body: "for (let i = 0; i < 10; ) args.length = i;" },
  { line: "for (;;) {}" },
];

/** Errors, endless recursion, and text that is no program. */
export const CRASHES: readonly Spoil[] = [
  { body: 'throw new TypeError("not finished");' },
  { body: "return args.nothing.here;" },
  { body: "return (function again(): any { return [again()]; })();" },
  { line: 'throw new Error("while loading");' },
  { line: "@@ this is not a program @@" },
];

/** Memory without end: in V8's heap, and outside of it. */
export const BOMBS: readonly Spoil[] = [
  { body: "const hog: any[] = []; for (;;) hog.push(new Array(1e6).fill(1));" },
  { body: "const hog: any[] = []; for (;;) hog.push(new Float64Array(1e7).fill(1));" },
];

/**
 * @param directory of the exercise's solutions
 * @param reference text of the reference, bundled
 * @param name the function that is spoilt
 */
export async function spoilt(
  spoil: Spoil,
  directory: string,
  reference: string,
  name: string,
): Promise<string> {
  if ("line" in spoil) return `${reference}\n${spoil.line}\n`;
  const text = `export * from "./work.ts";\nexport function ${name}(...args: any): any { ${spoil.body} }`;
  return bundleSolution(path.join(directory, SOLUTION_FILES.reference), text);
}
