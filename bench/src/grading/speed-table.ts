// The table at the end: what was measured, beside what was aimed at.

import { layOut, type TextCell } from "@pravah/grader/text-table";
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
  const cells = rows.map((row, r) =>
    row.map((text, i): TextCell => ({ text, right: i > 0, ...(r === 0 && { colour: pc.dim }) })),
  );
  return layOut(cells).join("\n");
}
