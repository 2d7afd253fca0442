// Paths as they are written into files: the same on every system.

import path from "node:path";

/** The path with `/`, whatever this system has. */
export function slashed(place: string): string {
  return place.split(path.sep).join("/");
}
