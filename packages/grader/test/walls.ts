// The walls with some taken out of the table.

import { ALL_WALLS, type WallName, type Walls } from "../src/sandbox/walls/table.ts";

/** Without the realm it is this program that runs the work. */
const openProgram = new URL("./attacks/open-program.ts", import.meta.url).href;

export function wallsWithout(...taken: readonly WallName[]): Walls {
  return { names: ALL_WALLS.names.filter((name) => !taken.includes(name)), openProgram };
}
