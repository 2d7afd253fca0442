// The name of a content: what is told apart by its bytes, in results, journals and ids.

import { createHash } from "node:crypto";

/** SHA-256, as 64 hexadecimal digits; of a text, over its bytes in UTF-8. */
export function sha256(content: string | NodeJS.ArrayBufferView): string {
  return createHash("sha256").update(content).digest("hex");
}

/**
 * SHA-256 over path and text of several files, in the order in which they come. Line endings differ
 * between checkouts of the same commit; this does not.
 */
export function sha256OfFiles(files: Iterable<readonly [path: string, text: string]>): string {
  const hash = createHash("sha256");
  for (const [file, text] of files) hash.update(`${file}\0${text.replaceAll("\r\n", "\n")}\0`);
  return hash.digest("hex");
}
