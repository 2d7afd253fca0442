// A grader in a process of its own, which an attack may kill: grades the works that it is told to, one
// after the other, and prints one result a line.

import { findExercise, type GraderOptions, type Result, readCatalog } from "../../src/index.ts";
import { createGrader } from "../../src/run/grader.ts";

export interface Orders {
  /** Root of the checkout. */
  root: string;
  works: { id: string; file: string }[];
  options: GraderOptions;
}

/** One line of what the driver prints. */
export type Line = { result: Result } | { polluted: unknown; residentMb: number };

const orders = JSON.parse(process.argv[2] ?? "") as Orders;
const exercise = findExercise(readCatalog(orders.root), "relu");
const grader = createGrader(orders.options);
const print = (line: Line) => console.log(JSON.stringify(line));
for (const { id, file } of orders.works) {
  print({ result: await grader.gradeFile(exercise, id, file) });
}
print({
  polluted: ({} as Record<string, unknown>).polluted,
  residentMb: process.memoryUsage.rss() / 2 ** 20,
});
