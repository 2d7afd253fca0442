// The wall that is a thread of ours, where no kernel watches.

import type { Watch } from "../child/watchdog.ts";
import type { Blueprint, Ground } from "./blueprint.ts";
import { cpuSeconds } from "./resource-limits.ts";

/** A second thread has to be paid for: not where the kernel knows the limits and the parent. */
export function watch(blueprint: Blueprint, { limits }: Ground): Blueprint {
  if (blueprint.prlimit !== null && blueprint.setpriv !== null) return blueprint;
  const orders: Watch = { memoryMb: limits.memoryMb, cpuSeconds: cpuSeconds(limits) };
  return { ...blueprint, threads: 2, words: [JSON.stringify(orders)] };
}
