// Which spec gave this mark: one hash over all of its files.

import { createHash } from "node:crypto";

/** @param texts by path below the exercise's folder @returns SHA-256, the same for any line endings */
export function specHash(texts: ReadonlyMap<string, string>): string {
  const hash = createHash("sha256");
  for (const [file, text] of texts) hash.update(`${file}\0${text.replaceAll("\r\n", "\n")}\0`);
  return hash.digest("hex");
}
