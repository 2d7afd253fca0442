// What is wrong with the sources of the site, and where: collected, so that one build shows all.

import { InputError } from "@pravah/grader";

export interface Problem {
  /** Path from the root of the checkout. */
  file: string;
  /** First line is 1; 0 where it is about the whole file. */
  line: number;
  message: string;
}

export function problemText({ file, line, message }: Problem): string {
  return `${line === 0 ? file : `${file}:${line}`}: ${message}`;
}

/** The build found mistakes in the sources. Its message lists them all. */
export class ProblemsError extends InputError {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    const head = `${problems.length} ${problems.length === 1 ? "problem" : "problems"}`;
    super([...problems.map(problemText), `The site was not built: ${head}.`].join("\n"));
    this.problems = problems;
  }
}
