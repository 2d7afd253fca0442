// A second thread of the sandboxed process, which sees what a looping first thread cannot: that the
// parent is gone, or that memory outside of V8's heap (ArrayBuffers) has passed the limit.

import { Worker } from "node:worker_threads";

/** Written to stderr, which no work can reach, before the process ends itself. */
export const OUT_OF_MEMORY = "pravah-watchdog: out of memory";

const PERIOD_MS = 40;

export function startWatchdog(memoryMb: number): void {
  const text = `
    const { writeSync } = require("node:fs");
    const parent = ${process.ppid};
    const isGone = () => {
      if (process.ppid !== parent) return true;
      try { process.kill(parent, 0); return false; } catch (error) { return error.code === "ESRCH"; }
    };
    setInterval(() => {
      const gone = isGone();
      const full = process.memoryUsage.rss() > ${memoryMb} * 1048576;
      if (full && !gone) try { writeSync(2, "\\n${OUT_OF_MEMORY}\\n"); } catch {}
      if (gone || full) process.kill(process.pid, "SIGKILL");
    }, ${PERIOD_MS});
  `;
  new Worker(text, { eval: true, execArgv: [], stdout: false, stderr: false }).unref();
}
