// The portable layer: a child process with Node's permission flags around a bare realm. It works
// wherever Node does; what it promises and what not is in docs/security.md.

import type { Defence } from "./defences.ts";
import type { Launch } from "./launch.ts";
import type { Limits } from "./limits.ts";
import { nodeFlags } from "./node-flags.ts";
import { dyingWithParent, findSetpriv } from "./parent-death.ts";
import { cpuSeconds, findPrlimit, limited } from "./resource-limits.ts";

/** What the system offers, where it offers it: on Linux. */
export interface SystemTools {
  prlimit: string | null;
  setpriv: string | null;
}

/** @param program the file that Node starts */
export function portableLaunch(
  program: string,
  limits: Limits,
  without: ReadonlySet<Defence> = new Set(),
  tools: SystemTools = { prlimit: findPrlimit(), setpriv: findSetpriv() },
): Launch {
  const flags = nodeFlags(program, limits.memoryMb, without);
  const node = (...args: string[]): Launch => ({
    command: process.execPath,
    args,
    env: without.has("environment") ? process.env : {},
    open: [],
  });
  const prlimit = without.has("resource-limits") ? null : tools.prlimit;
  // The kernel watches: there is no second thread to pay for.
  if (prlimit !== null && tools.setpriv !== null)
    return limited(dyingWithParent(node(...flags, program), tools.setpriv), prlimit, limits, 1);

  const isWatched = !without.has("watchdog");
  const watch = { memoryMb: limits.memoryMb, cpuSeconds: cpuSeconds(limits) };
  // For our own watchdog thread; a work in the realm has no way to make one.
  if (isWatched && !without.has("permissions")) flags.push("--allow-worker");
  const launch = node(...flags, program, ...(isWatched ? [JSON.stringify(watch)] : []));
  return prlimit === null ? launch : limited(launch, prlimit, limits, isWatched ? 2 : 1);
}
