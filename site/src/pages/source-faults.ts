// What is wrong with the sources of the site, and where: collected, so that one build shows all.

import { InputError } from "@pravah/grader";

export interface SourceFault {
  /** Path from the root of the checkout. */
  file: string;
  /** First line is 1; 0 where it is about the whole file. */
  line: number;
  message: string;
}

export function faultText({ file, line, message }: SourceFault): string {
  return `${line === 0 ? file : `${file}:${line}`}: ${message}`;
}

/** The build found mistakes in the sources. Its message lists them all. */
export class SourceFaultsError extends InputError {
  readonly faults: readonly SourceFault[];

  constructor(faults: readonly SourceFault[]) {
    const head = `${faults.length} ${faults.length === 1 ? "fault" : "faults"}`;
    super([...faults.map(faultText), `The site was not built: ${head}.`].join("\n"));
    this.faults = faults;
  }
}
