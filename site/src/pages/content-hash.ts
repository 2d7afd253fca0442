// The content of a script or a file, as browsers name it.

import { createHash } from "node:crypto";

/** SHA-256 in base 64. */
export function contentHash(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("base64");
}
