// The portable layer: a child process with Node's permission flags around a bare realm. It works
// wherever Node does; what it promises and what not is in docs/security.md.

import type { Machine, SystemTools } from "./blueprint.ts";
import { findSetpriv } from "./parent-death.ts";
import { findPrlimit } from "./resource-limits.ts";

/** @param tools those of this machine */
export function portableMachine(
  tools: SystemTools = { prlimit: findPrlimit(), setpriv: findSetpriv() },
): Machine {
  return { ...tools, hardened: null };
}
