// What a wall is. table.ts has them all, in the order in which they are put up.

import type { Blueprint, Ground } from "./blueprint.ts";
import type { Room } from "./bubblewrap.ts";
import type { HardenedParts } from "./hardened.ts";
import type { SandboxLayer } from "./launch.ts";

export interface Wall {
  name: string;
  /** In one line, as docs/security.md says it. */
  does: string;
  layers: readonly SandboxLayer[];
  /** The wall that this one is a part of: without it there is nothing to put up. */
  within?: "realm";
  /** The constant of the sandboxed program that puts it up. */
  constant?: string;
  /** What it adds to the process. */
  raise?(blueprint: Blueprint, ground: Ground): Blueprint;
  /** What it changes in the room that bubblewrap makes. */
  furnish?(room: Room, hardened: HardenedParts): Room;
}
