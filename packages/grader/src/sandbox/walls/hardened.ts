// The hardened layer, Linux: bubblewrap, a filter of system calls and the system's own limits around
// the same program as in the portable layer.

import { realpathSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Machine } from "./blueprint.ts";
import { type Bubblewrap, findBubblewrap } from "./bubblewrap.ts";
import { nodeLibraries } from "./node-libraries.ts";
import { findPrlimit } from "./resource-limits.ts";
import { seccompFilter } from "./seccomp.ts";

/** What the hardened layer is made of, beside the system's limits. */
export interface HardenedParts {
  bubblewrap: Bubblewrap;
  /** Node, and the libraries that it needs. */
  node: string;
  libraries: readonly string[];
  /** The filter of system calls, as bubblewrap reads it. */
  filterFile: string;
}

interface HardenedMachine {
  /** For people: `bubblewrap 0.8.0, system call filter, prlimit`. */
  made: string;
  machine: Machine;
}

/**
 * Gathers what the hardened layer is made of. That all parts are there does not yet mean that they
 * hold: the self-test decides.
 *
 * @param scratch folder for the filter's file
 * @returns what is missing, with what to install, where it cannot be built
 */
export function hardenedMachine(scratch: string): HardenedMachine | { missing: string } {
  if (process.platform !== "linux")
    return { missing: `it needs Linux; this is ${process.platform}` };
  const filter = seccompFilter();
  if (filter === null) {
    return { missing: `there is no filter of system calls for the processor ${process.arch}` };
  }
  const bubblewrap = findBubblewrap();
  if (bubblewrap === null) {
    return {
      missing:
        "bubblewrap is not installed: apt-get install bubblewrap (dnf, apk, pacman: the same)",
    };
  }
  const prlimit = findPrlimit();
  if (prlimit === null) return { missing: "prlimit is not installed: apt-get install util-linux" };

  const filterFile = path.join(scratch, "filter.bpf");
  writeFileSync(filterFile, filter);
  const node = realpathSync(process.execPath);
  const libraries = nodeLibraries(node);
  return {
    made: `bubblewrap ${bubblewrap.version}, system call filter, prlimit`,
    // bubblewrap itself ends with its parent.
    machine: { prlimit, setpriv: null, hardened: { bubblewrap, node, libraries, filterFile } },
  };
}
