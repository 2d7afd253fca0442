// Makes folders one by one: `mkdir` with `recursive` never ends below `/proc`, and calls a read-only
// disk a missing file.

import { mkdirSync, statSync } from "node:fs";
import path from "node:path";
import { diskError } from "./disk-error.ts";

/**
 * Makes a folder and those above it, where they are not there yet.
 *
 * @throws {InputError} when it cannot be made, or something else is in its place
 */
export function makeFolder(folder: string): void {
  const missing: string[] = [];
  try {
    for (let place = path.resolve(folder); !isFolder(place); place = path.dirname(place))
      missing.unshift(place);
    for (const place of missing) makeOne(place);
  } catch (error) {
    throw diskError(folder, error);
  }
}

/** Another process may make the same one at the same time. */
function makeOne(place: string): void {
  try {
    mkdirSync(place);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== "EEXIST" || !isFolder(place)) throw error;
  }
}

function isFolder(place: string): boolean {
  const stats = statSync(place, { throwIfNoEntry: false });
  if (stats === undefined || stats.isDirectory()) return stats !== undefined;
  throw Object.assign(new Error(place), { code: "ENOTDIR" });
}
