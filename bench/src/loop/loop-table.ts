// The table of `bench loop`, beside what was aimed at.

/** Of `learn`, on a quiet machine, in ms. */
export const GOALS = { checking: 50, verdict: 300, loop: 1500 } as const;

export interface Row {
  exercise: string;
  program: string;
  /** Median and 95th percentile; null where the program says nothing. */
  checking: [number, number] | null;
  verdict: [number, number];
  /** Null where it was never named. */
  loopMs: number | null;
}

/** One row by itself, while the others are still measured. */
export function rowText(row: Row): string {
  return ` ${cellsOf(row).join("  ")}`;
}

function cellsOf({ exercise, program, checking, verdict, loopMs }: Row): string[] {
  return [
    exercise,
    program,
    checking === null ? "–" : pair(checking),
    pair(verdict),
    loopMs === null ? "never" : loopMs.toFixed(0),
  ];
}

export function loopTable(rows: readonly Row[]): string {
  const cells = [
    ["exercise", "program", "checking…", "verdict", "loop named"],
    ...rows.map(cellsOf),
    ["goal", "learn", `≤ ${GOALS.checking}`, `≤ ${GOALS.verdict}`, `≤ ${GOALS.loop}`],
  ];
  const widths = (cells[0] ?? []).map((_, i) =>
    Math.max(...cells.map((row) => row[i]?.length ?? 0)),
  );
  return cells
    .map(
      (row) =>
        ` ${row.map((cell, i) => (i < 2 ? cell.padEnd : cell.padStart).call(cell, widths[i] ?? 0)).join("  ")}`,
    )
    .join("\n");
}

const pair = ([middle, most]: [number, number]) => `${middle.toFixed(0)} / ${most.toFixed(0)}`;
