// The portable layer: a child process with Node's permission flags around a bare realm. It works
// wherever Node does; what it promises and what not is in docs/security.md.

import type { Defence } from "./defences.ts";
import type { Launch } from "./launch.ts";
import type { Limits } from "./limits.ts";
import { nodeFlags } from "./node-flags.ts";
import { cpuSeconds, findPrlimit, limited } from "./resource-limits.ts";

/** @param program the file that Node starts */
export function portableLaunch(
  program: string,
  limits: Limits,
  without: ReadonlySet<Defence> = new Set(),
): Launch {
  const watch = { memoryMb: limits.memoryMb, cpuSeconds: cpuSeconds(limits) };
  const launch: Launch = {
    command: process.execPath,
    args: [
      ...nodeFlags(program, limits.memoryMb, without),
      // For our own watchdog thread; a work in the realm has no way to make one.
      ...(without.has("permissions") ? [] : ["--allow-worker"]),
      program,
      ...(without.has("watchdog") ? [] : [JSON.stringify(watch)]),
    ],
    env: without.has("environment") ? process.env : {},
    open: [],
  };
  const prlimit = findPrlimit();
  if (prlimit === null || without.has("resource-limits")) return launch;
  return limited(launch, prlimit, limits, without.has("watchdog") ? 1 : 2);
}
