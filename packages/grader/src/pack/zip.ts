// Writes a `.zip` whose bytes depend on its content alone: no clock, no time zone, no order of a disk.

import { zipSync } from "fflate";

export interface ZipFile {
  /** With `/`. */
  path: string;
  content: string | Uint8Array;
  /** Unix permissions. @default 0o644 */
  mode?: number;
}

/** A plain file, in the upper half of a zip's external attributes. */
const PLAIN_FILE = 0o100000;
const UNIX = 3;

/** The archive. Packed by JavaScript: Node's own zlib packs otherwise in every version. */
export function zipOf(files: readonly ZipFile[]): Uint8Array {
  // A zip holds local time: this is its first moment, in every time zone.
  const mtime = new Date(1980, 0, 1);
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  const entries = sorted.map(({ path, content, mode = 0o644 }) => {
    const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
    return [path, [bytes, { os: UNIX, attrs: (PLAIN_FILE | mode) << 16, mtime }]] as const;
  });
  return zipSync(Object.fromEntries(entries) as Parameters<typeof zipSync>[0], { level: 9 });
}
