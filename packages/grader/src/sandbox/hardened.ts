// The hardened layer, Linux: bubblewrap, a filter of system calls and the system's own limits around
// the same program as in the portable layer.

import { realpathSync, writeFileSync } from "node:fs";
import path from "node:path";
import { bubblewrapArgs, findBubblewrap, insideName } from "./bubblewrap.ts";
import type { Defence } from "./defences.ts";
import type { Launch } from "./launch.ts";
import type { Limits } from "./limits.ts";
import { nodeFlags } from "./node-flags.ts";
import { nodeLibraries } from "./node-libraries.ts";
import { findPrlimit, limited } from "./resource-limits.ts";
import { seccompFilter } from "./seccomp.ts";

/** The first descriptor that a launch opens. */
const FILTER = 3;

export interface Fortress {
  /** For people: `bubblewrap 0.8.0, system call filter, prlimit`. */
  made: string;
  launch(program: string, limits: Limits, without?: ReadonlySet<Defence>): Launch;
}

/**
 * Gathers what the hardened layer is made of. That all parts are there does not yet mean that they
 * hold: the self-test decides.
 *
 * @param scratch folder for the filter's file
 * @returns what is missing, with what to install, where it cannot be built
 */
export function prepareFortress(scratch: string): Fortress | { missing: string } {
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
    launch(program, limits, without = new Set()) {
      const inside = without.has("files") ? program : insideName(program);
      const room = { node, libraries, program, filter: FILTER };
      const args = [
        ...bubblewrapArgs(bubblewrap, room, without),
        node,
        ...nodeFlags(inside, limits.memoryMb, without),
        inside,
      ];
      const env = without.has("environment") ? process.env : {};
      const launch: Launch = { command: bubblewrap.file, args, env, open: [filterFile] };
      return without.has("resource-limits") ? launch : limited(launch, prlimit, limits, 1);
    },
  };
}
