// Where this checkout is, and where the person stands who gave the command.

import path from "node:path";
import { fileURLToPath } from "node:url";

/** The checkout that this grader belongs to. */
export const CHECKOUT: string = fileURLToPath(new URL("../../../..", import.meta.url)).replace(
  /[\\/]$/,
  "",
);

/** A path as the person meant it: `pnpm` changes the folder, but says where it was called. */
export function fromCaller(place: string): string {
  return path.resolve(process.env.INIT_CWD ?? process.cwd(), place);
}

/** A path as the person would write it. */
export function forCaller(place: string): string {
  return path.relative(process.env.INIT_CWD ?? process.cwd(), place) || ".";
}
