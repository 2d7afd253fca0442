// A second thread of the sandboxed process, which sees what a looping first thread cannot: that the
// parent is gone, that memory outside of V8's heap (ArrayBuffers) has passed the limit, or that the
// process has computed for longer than all its calls together may take.

export interface Watch {
  memoryMb: number;
  cpuSeconds: number;
}

/** Written to stderr, which no work can reach, before the process ends itself. */
export const OUT_OF_MEMORY = "pravah-watchdog: out of memory";

const PERIOD_MS = 40;

export function startWatchdog({ memoryMb, cpuSeconds }: Watch): void {
  const text = `
    const { writeSync } = require("node:fs");
    const parent = ${process.ppid};
    const isGone = () => {
      if (process.ppid !== parent) return true;
      try { process.kill(parent, 0); return false; } catch (error) { return error.code === "ESRCH"; }
    };
    const isSpent = () => {
      const { user, system } = process.cpuUsage();
      return user + system > ${cpuSeconds} * 1e6;
    };
    setInterval(() => {
      const gone = isGone();
      const full = process.memoryUsage.rss() > ${memoryMb} * 1048576;
      if (full && !gone) try { writeSync(2, "\\n${OUT_OF_MEMORY}\\n"); } catch {}
      if (gone || full || isSpent()) process.kill(process.pid, "SIGKILL");
    }, ${PERIOD_MS});
  `;
  // Asked for here: a sandbox without a watchdog need not load what threads need.
  const { Worker } = process.getBuiltinModule("node:worker_threads");
  new Worker(text, { eval: true, execArgv: [], stdout: false, stderr: false }).unref();
}
