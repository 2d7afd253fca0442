// A sandboxed process in the making: Node with our program, and nothing around it yet. The walls add to it
// one after the other; launch-of.ts makes a command line of what comes out.

import type { Limits } from "../limits.ts";
import type { HardenedParts } from "./hardened.ts";
import { nodeFlags } from "./node-flags.ts";

export interface Blueprint {
  /** The file that Node starts, by the name that it has for the process. */
  program: string;
  /** Node's own. */
  flags: readonly string[];
  /** What the program is told. */
  words: readonly string[];
  env: NodeJS.ProcessEnv;
  /** How many run JavaScript. */
  threads: number;
  /** The programs that set the system's limits, and become the process. */
  prlimit: string | null;
  setpriv: string | null;
}

/** What the system offers, where it offers it: on Linux. */
export interface SystemTools {
  prlimit: string | null;
  setpriv: string | null;
}

/** What there is to build with. */
export interface Machine extends SystemTools {
  /** What the hardened layer is made of; null for the portable one. */
  hardened: HardenedParts | null;
}

export interface Ground extends Machine {
  /** The program's file on this machine. */
  program: string;
  limits: Limits;
}

/** @param program as the process will name it */
export function openBlueprint(program: string, { limits }: Ground): Blueprint {
  return {
    program,
    flags: nodeFlags(limits.memoryMb),
    words: [],
    env: process.env,
    threads: 1,
    prlimit: null,
    setpriv: null,
  };
}
