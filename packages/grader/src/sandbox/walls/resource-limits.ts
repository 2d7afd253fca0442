// Limits that the operating system keeps, on Linux: `prlimit` sets them and becomes the program.

import { existsSync } from "node:fs";
import type { Limits } from "../limits.ts";
import type { Blueprint, Ground } from "./blueprint.ts";
import type { Launch } from "./launch.ts";

/**
 * From V8 13 on (Node 24), each thread that runs JavaScript maps 512 MB for machine code, which count
 * as data though nothing is in them: 562 MB at start, against 49 MB with Node 22.
 */
const MAPPED_PER_THREAD_MB = Number(process.versions.v8.split(".")[0]) >= 13 ? 512 : 0;

/** Where `prlimit` is (util-linux has it), or null. Never searched for in PATH. */
export function findPrlimit(): string | null {
  if (process.platform !== "linux") return null;
  return ["/usr/bin/prlimit", "/bin/prlimit"].find((file) => existsSync(file)) ?? null;
}

/** Processor time that a sandboxed process may use: all of its calls, and V8's own threads beside. */
export function cpuSeconds({ loadMs, submissionMs }: Limits): number {
  return 2 * Math.ceil((loadMs + submissionMs) / 1000);
}

/** Where the system has no `prlimit` the watchdog is left, which also looks at the parent. */
export function limitResources(blueprint: Blueprint, { prlimit, setpriv }: Ground): Blueprint {
  return prlimit === null ? blueprint : { ...blueprint, prlimit, setpriv };
}

/**
 * The same launch under limits on memory (also outside of V8's heap), processor time and files.
 *
 * @param threads of the program that run JavaScript
 */
export function limited(launch: Launch, prlimit: string, limits: Limits, threads: number): Launch {
  const dataMb = limits.memoryMb + threads * MAPPED_PER_THREAD_MB;
  return {
    ...launch,
    command: prlimit,
    args: [
      `--data=${Math.ceil(dataMb * 2 ** 20)}`,
      `--cpu=${cpuSeconds(limits)}`,
      "--fsize=0",
      "--nofile=64",
      "--core=0",
      "--",
      launch.command,
      ...launch.args,
    ],
  };
}
