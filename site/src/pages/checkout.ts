// Where the sources of the site are.

import path from "node:path";
import { fileURLToPath } from "node:url";
import { slashed } from "@pravah/grader/files";

/** The folder `site`. */
export const SITE: string = fileURLToPath(new URL("../..", import.meta.url)).replace(/[\\/]$/, "");

/** Where `pnpm site build` writes. */
export const DIST: string = path.join(SITE, "dist");

/** A path as faults show it: from the checkout, with forward slashes. */
export function shownPath(file: string): string {
  return slashed(path.relative(path.dirname(SITE), file));
}
