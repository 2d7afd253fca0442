// How long a process has computed, as Linux tells it. On a busy machine that is less than the time that
// has passed, and only what it computed is the work's own.

import { readFileSync } from "node:fs";

export interface Computing {
  /** Milliseconds of processor time, in steps of ten, of the process and all that hang on it. */
  ms: number;
  /** None of them computes or waits for a core. */
  isAsleep: boolean;
}

/** The kernel counts a hundred ticks a second on every processor that Node runs on. */
export const TICK_MS = 10;

/** Fields of `stat` after the name, which may itself hold blanks and brackets (proc_pid_stat(5)). */
const STATE = 0;
const USER_TIME = 11;
const SYSTEM_TIME = 12;

/** @returns null where the system does not tell, or the process is gone */
export function computingOf(pid: number): Computing | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    const ticks = Number(fields[USER_TIME]) + Number(fields[SYSTEM_TIME]);
    const own = { ms: ticks * TICK_MS, isAsleep: fields[STATE] === "S" };
    return childrenOf(pid).map(computingOf).reduce(together, own);
  } catch {
    return null;
  }
}

function childrenOf(pid: number): number[] {
  const pids = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8");
  return pids.split(" ").filter(Boolean).map(Number);
}

function together(all: Computing | null, one: Computing | null): Computing | null {
  // A sum with a part missing would promise time that was used.
  if (all === null || one === null) return null;
  return { ms: all.ms + one.ms, isAsleep: all.isAsleep && one.isAsleep };
}
