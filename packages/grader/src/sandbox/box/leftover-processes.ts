// Sandboxed processes that outlived their grader. They end by themselves (end of input, --pdeathsig, watchdog,
// bubblewrap's die-with-parent, a limit on processor time); this is for what all of that missed.

import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/**
 * Ends every process that was started with a file below `folder` in its command line. Linux alone can
 * tell; elsewhere the watchdog has to do.
 */
export function endProcessesWith(folder: string): void {
  if (!existsSync("/proc/self/cmdline")) return;
  for (const pid of readdirSync("/proc")) {
    if (!/^\d+$/.test(pid) || !commandOf(pid).some((word) => word.startsWith(folder + path.sep))) {
      continue;
    }
    try {
      process.kill(Number(pid), "SIGKILL");
    } catch {
      // Gone meanwhile, or another user's.
    }
  }
}

function commandOf(pid: string): string[] {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0");
  } catch {
    return [];
  }
}
