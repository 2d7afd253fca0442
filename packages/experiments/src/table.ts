// The table: paper and figure, what it reports, what came out here, the criterion, the verdict.

import { median } from "@pravah/core";
import pc from "picocolors";
import stringWidth from "string-width";
import type { ExperimentReport } from "./report.ts";

const HEAD = ["", "paper · figure", "reported", "ours (median)", "criterion", "verdict"];
/** Parts of the width that the four columns of words share. */
const SHARES = [0.2, 0.24, 0.32, 0.24];
const ID_WIDTH = 4;
const VERDICT_WIDTH = 8;
const GAP = "  ";

/** @param width characters per line, at least 100 */
export function table(reports: readonly ExperimentReport[], width: number): string {
  const room = Math.max(100, width) - ID_WIDTH - VERDICT_WIDTH - 5 * GAP.length - 1;
  const words = SHARES.map((share) => Math.floor(share * room));
  const widths = [ID_WIDTH, ...words, VERDICT_WIDTH];
  const row = (cells: readonly string[], style: (text: string) => string) => {
    const lines = cells.map((cell, i) => wrapped(cell, widths[i] as number));
    const height = Math.max(...lines.map((cell) => cell.length));
    return Array.from({ length: height }, (_, line) =>
      cells
        .map((_cell, i) => style(padded(lines[i]?.[line] ?? "", widths[i] as number)))
        .join(GAP)
        .trimEnd(),
    ).join("\n");
  };
  const rows = reports.map((report) => {
    const cells = [report.id, report.source, report.reported, ours(report), report.criterion];
    return row([...cells, report.passed ? "met" : "NOT MET"], (text) =>
      text.startsWith("met") ? pc.green(text) : text.startsWith("NOT") ? pc.red(text) : text,
    );
  });
  const remarks = reports.flatMap(({ id, remark }) => (remark ? [`${id}: ${remark}`] : []));
  return `\n${[row(HEAD, pc.bold), ...rows, ...remarks.flatMap((r) => wrapped(r, width))].join("\n")}\n`;
}

/** The medians, by name. */
export function ours({ measured }: ExperimentReport): string {
  return Object.entries(measured)
    .map(([name, values]) => `${name}: ${short(median(values))}`)
    .join("; ");
}

/** Three significant digits. */
function short(value: number): string {
  return Number.isFinite(value) ? String(Number(value.toPrecision(3))) : String(value);
}

function wrapped(text: string, width: number): string[] {
  const lines: string[] = [""];
  for (const word of text.split(" ")) {
    const last = lines.at(-1) as string;
    const longer = last === "" ? word : `${last} ${word}`;
    if (stringWidth(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines.filter((line, i) => line !== "" || i === 0);
}

function padded(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - stringWidth(text)));
}
