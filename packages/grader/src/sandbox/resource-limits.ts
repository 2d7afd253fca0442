// Limits that the operating system keeps, on Linux: `prlimit` sets them and becomes the program.

import { existsSync } from "node:fs";
import type { Launch } from "./launch.ts";
import type { Limits } from "./limits.ts";

/**
 * From V8 13 on (Node 24), a process begins with 512 MB of address space that counts as data though
 * nothing has been written to it: 575 MB at start, against 49 MB with Node 20 and 22.
 */
const RESERVED_MB = Number(process.versions.v8.split(".")[0]) >= 13 ? 512 : 0;

/** Where `prlimit` is (util-linux has it), or null. Never searched for in PATH. */
export function findPrlimit(): string | null {
  if (process.platform !== "linux") return null;
  return ["/usr/bin/prlimit", "/bin/prlimit"].find((file) => existsSync(file)) ?? null;
}

/** Processor time that a sandboxed process may use: all of its calls, and V8's own threads beside. */
export function cpuSeconds({ loadMs, submissionMs }: Limits): number {
  return 2 * Math.ceil((loadMs + submissionMs) / 1000);
}

/** The same launch under limits on memory (also outside of V8's heap), time and files. */
export function limited(launch: Launch, prlimit: string, limits: Limits): Launch {
  const data = Math.ceil((limits.memoryMb + RESERVED_MB) * 2 ** 20);
  return {
    ...launch,
    command: prlimit,
    args: [
      `--data=${data}`,
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
