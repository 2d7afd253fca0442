// Puts the results into a folder: one SVG per experiment, and all numbers as JSON.

import path from "node:path";
import { lineChart } from "@pravah/figures";
import { writeWhole } from "@pravah/grader/files";
import type { ExperimentReport } from "./report.ts";

export function writeOut(folder: string, reports: readonly ExperimentReport[]): void {
  for (const { id, plot } of reports) {
    writeWhole(path.join(folder, `${id.toLowerCase()}.svg`), [`${lineChart(plot)}\n`]);
  }
  writeWhole(path.join(folder, "experiments.json"), [asJson(reports)]);
}

/** Numbers that JSON does not have become the strings "NaN", "Infinity" and "-Infinity". */
export function asJson(reports: readonly ExperimentReport[]): string {
  const content = { schema: "pravah/experiments/1", experiments: reports };
  const plain = (_key: string, value: unknown) =>
    typeof value === "number" && !Number.isFinite(value) ? String(value) : value;
  return `${JSON.stringify(content, plain, 2)}\n`;
}
