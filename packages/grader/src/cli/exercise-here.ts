// The exercise that a student's command is about: named first, or that of the folder in which it is given.

import path from "node:path";
import { fromCaller } from "../files/checkout.ts";

/** The exercise in whose folder the person stands; null elsewhere. */
export function exerciseHere<E extends { directory: string }>(
  catalog: readonly E[],
  folder: string = fromCaller("."),
): E | null {
  const isHere = ({ directory }: E) =>
    folder === directory || folder.startsWith(directory + path.sep);
  return catalog.find(isHere) ?? null;
}
