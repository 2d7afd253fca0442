// The name of a content: what is told apart by its bytes, in results, journals and ids.

import { createHash } from "node:crypto";

/** SHA-256, as 64 hexadecimal digits; of a text, over its bytes in UTF-8. */
export function sha256(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}
