// Puts the results into a folder: one SVG per experiment, and all numbers as JSON.

import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { lineChart } from "@pravah/figures";
import type { Report } from "./report.ts";

export function writeOut(folder: string, reports: readonly Report[]): void {
  mkdirSync(folder, { recursive: true });
  for (const { id, plot } of reports) {
    writeFileSync(path.join(folder, `${id.toLowerCase()}.svg`), `${lineChart(plot)}\n`);
  }
  writeFileSync(path.join(folder, "experiments.json"), asJson(reports));
}

/** Numbers that JSON does not have become the strings "NaN", "Infinity" and "-Infinity". */
export function asJson(reports: readonly Report[]): string {
  const content = { schema: "pravah/experiments/1", experiments: reports };
  const plain = (_key: string, value: unknown) =>
    typeof value === "number" && !Number.isFinite(value) ? String(value) : value;
  return `${JSON.stringify(content, plain, 2)}\n`;
}
