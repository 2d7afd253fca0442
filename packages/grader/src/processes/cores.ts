// A core for each grading process, where there are as many of them as cores. A process and its sandbox
// take turns, call by call, and between two cores such a turn costs half as much again.

import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";

/** Never searched for in PATH; util-linux has it, as it has `prlimit`. */
const TASKSET = "/usr/bin/taskset";

/**
 * The cores for `jobs` processes. None where the system places them better: when they are fewer than
 * the cores or more, and on systems other than Linux.
 */
export function coresFor(jobs: number): number[] {
  if (process.platform !== "linux" || !existsSync(TASKSET)) return [];
  const cores = allowedCores(readFileSync("/proc/self/status", "utf8"));
  return cores.length === jobs ? cores : [];
}

/** Keeps this process, and all that it starts from now on, on one core. */
export function stayOn(core: number): void {
  // Where it is not allowed, everything works as well, only slower.
  spawnSync(TASKSET, ["--all-tasks", "--cpu-list", "--pid", String(core), String(process.pid)], {
    env: {},
    stdio: "ignore",
  });
}

/** @param status what /proc says of a process: `Cpus_allowed_list:	0-3,8` */
export function allowedCores(status: string): number[] {
  const list = /^Cpus_allowed_list:\s*(\S+)$/m.exec(status)?.[1] ?? "";
  return [...list.matchAll(/(\d+)(?:-(\d+))?/g)].flatMap(([, first, last = first]) => {
    const length = Number(last) - Number(first) + 1;
    return Array.from({ length }, (_, i) => Number(first) + i);
  });
}
