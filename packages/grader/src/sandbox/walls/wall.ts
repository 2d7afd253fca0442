// What a wall is. table.ts has them all, in the order in which they are put up.

import type { Blueprint, Ground } from "./blueprint.ts";
import type { Room } from "./bubblewrap.ts";
import type { Fortress } from "./hardened.ts";
import type { Layer } from "./launch.ts";

export interface Wall {
  name: string;
  /** In one line, as docs/security.md says it. */
  does: string;
  layers: readonly Layer[];
  /** The wall that this one is a part of: without it there is nothing to put up. */
  within?: "realm";
  /** The constant of the sandboxed program that puts it up. */
  constant?: string;
  /** What it adds to the process. */
  raise?(blueprint: Blueprint, ground: Ground): Blueprint;
  /** What it changes in the room that bubblewrap makes. */
  furnish?(room: Room, fortress: Fortress): Room;
}
