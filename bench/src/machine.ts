// What the whole machine computes, as the operating system counts it. The processes of a sandbox are
// ended, not waited for, so no count of our own children would hold them all.

import { cpus } from "node:os";

/** Processor time of everything on this machine since it started, in ms. */
export function busyMs(): number {
  return cpus().reduce(
    (sum, { times }) => sum + times.user + times.sys + times.nice + times.irq,
    0,
  );
}

/** Share of the machine, 0 to 1, that others use right now; anything but little spoils a bench. */
export async function shareOfOthers(watchMs: number): Promise<number> {
  const [busy, begin] = [busyMs(), performance.now()];
  await new Promise((resolve) => setTimeout(resolve, watchMs));
  return (busyMs() - busy) / ((performance.now() - begin) * cpus().length);
}
