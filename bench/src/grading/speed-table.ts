// The table at the end: what was measured, beside what was aimed at.

import pc from "picocolors";
import type { Measured } from "./grading-command.ts";
import type { Throughput } from "./throughput.ts";

/** On two quiet cores, hardened, for `relu`. */
const GOALS = {
  perSecond: 25,
  cpuMs: 80,
  startMs: 60,
  callUs: 100,
  timesVitest: 8,
} as const;

type Row = readonly string[];

export function speedTable(measured: readonly Measured[], vitest: Throughput): string {
  const rows: Row[] = [
    ["", "per second", "× vitest run", "CPU-ms each", "start ms", "call µs"],
    ...measured.map(({ layer, speed, start }) => [
      layer,
      speed.perSecond.toFixed(1),
      (speed.perSecond / vitest.perSecond).toFixed(1),
      speed.cpuMs.toFixed(0),
      start.startMs.toFixed(0),
      start.callUs.toFixed(0),
    ]),
    ["vitest run", vitest.perSecond.toFixed(1), "1", vitest.cpuMs.toFixed(0), "", ""],
    [
      "goal (hardened)",
      `≥ ${GOALS.perSecond}`,
      `≥ ${GOALS.timesVitest}`,
      `≤ ${GOALS.cpuMs}`,
      `≤ ${GOALS.startMs}`,
      `≤ ${GOALS.callUs}`,
    ],
  ];
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)));
  const lines = rows.map((row) =>
    row
      .map((cell, i) => (i === 0 ? cell.padEnd : cell.padStart).call(cell, widths[i] ?? 0))
      .join("  "),
  );
  return lines.map((line, i) => ` ${i === 0 ? pc.dim(line) : line}`).join("\n");
}
