// Every wall of the sandbox, in the order in which they are put up. The ablation test takes one out to see
// what it stops; nothing else does, and no flag of a command reaches this. docs/security.md has the same table.

import { furnishFiles, furnishReadOnly } from "./bubblewrap.ts";
import { closeModules, permit } from "./node-flags.ts";
import { limitResources } from "./resource-limits.ts";
import type { Wall } from "./wall.ts";
import { watch } from "./watch.ts";

const BOTH = ["portable", "hardened"] as const;
const HARDENED = ["hardened"] as const;

const TABLE = [
  {
    // Where a work is compiled (work/refused-imports.ts): nothing of the process.
    name: "import-expressions",
    does: "no `import()` and no `import.meta` in what a work is compiled to",
    layers: BOTH,
  },
  {
    // The program itself (child/child.ts).
    name: "realm",
    does: "a work runs in a bare context of V8, not in Node itself, and makes no code from text",
    layers: BOTH,
    raise: (blueprint) => ({
      ...blueprint,
      flags: [...blueprint.flags, "--disallow-code-generation-from-strings"],
    }),
  },
  {
    name: "callbacks",
    does: "functions of the realm where V8 would call Node's in the middle of a work",
    layers: BOTH,
    within: "realm",
    constant: "OWN_CALLBACKS",
    // Node's bindings, for own-callbacks.ts; bare-host.ts closes them again.
    raise: (blueprint) => ({
      ...blueprint,
      flags: [...blueprint.flags, "--expose-internals"],
    }),
  },
  {
    name: "bare-host",
    does: "Node's side of the process holds nothing but the language, and that frozen",
    layers: BOTH,
    within: "realm",
    constant: "BARE_HOST",
  },
  {
    name: "closed-modules",
    does: "no modules of Node that its permission flags do not cover: databases, storage, debugger",
    layers: BOTH,
    raise: closeModules,
  },
  {
    name: "environment",
    does: "an empty environment",
    layers: BOTH,
    raise: (blueprint) => ({ ...blueprint, env: {} }),
  },
  {
    name: "resource-limits",
    does: "limits of the operating system on memory, processor time and files; around portable also an end with the grader",
    layers: BOTH,
    raise: limitResources,
  },
  {
    name: "watchdog",
    does: "a second thread looks at memory, processor time and the grader, where the kernel does not",
    layers: ["portable"],
    raise: watch,
  },
  {
    // After the watchdog, whose thread it has to allow.
    name: "permissions",
    does: "Node's permission flags: no files but the program's own, no processes, no threads but ours",
    layers: BOTH,
    raise: permit,
  },
  {
    name: "files",
    does: "a root of its own, with nothing in it but Node, its libraries and the program",
    layers: HARDENED,
    furnish: furnishFiles,
  },
  {
    name: "read-only",
    does: "nothing in that root can be written",
    layers: HARDENED,
    furnish: furnishReadOnly,
  },
  {
    name: "network",
    does: "a namespace without a network",
    layers: HARDENED,
    furnish: (room) => ({ ...room, namespaces: [...room.namespaces, "net"] }),
  },
  {
    name: "processes",
    does: "a namespace in which no other process exists",
    layers: HARDENED,
    furnish: (room) => ({ ...room, namespaces: [...room.namespaces, "pid"] }),
  },
  {
    name: "system-calls",
    does: "a filter of system calls: no process, no socket, no other process's memory, no namespace or mount",
    layers: HARDENED,
    furnish: (room, { filterFile }) => ({ ...room, filterFile }),
  },
] as const satisfies readonly Wall[];

export type WallName = (typeof TABLE)[number]["name"];
export const WALLS: readonly (Wall & { name: WallName })[] = TABLE;

/** What stands around a work. */
export interface Walls {
  names: readonly WallName[];
  /** Address of the source that is bundled where the realm is taken out, which our own program is. */
  openProgram?: string;
}

/** Around everything that is graded. */
export const ALL_WALLS: Walls = { names: WALLS.map(({ name }) => name) };
