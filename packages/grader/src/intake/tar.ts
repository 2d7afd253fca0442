// Lists a `.tar.gz`, `.tgz` or `.tar`. It can only be read from its beginning, so what may be a work
// is held in memory; everything else flows past.

import { createReadStream, statSync } from "node:fs";
import { pipeline, Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { isOfTools, nameFault } from "./file-name.ts";
import {
  ArchiveError,
  type HandedFile,
  INTAKE_LIMITS,
  unread,
  type Wanted,
} from "./handed-file.ts";
import { type TarEntry, tarEntries } from "./tar-entries.ts";
import { BLOCK } from "./tar-header.ts";

/** Bytes that count for nothing, because a tool has put them there. */
interface Allowance {
  bytes: number;
}

const NO_ROOM = `with the others in its .tar it has more than ${INTAKE_LIMITS.heldBytes} bytes: hand them in as a .zip`;

/**
 * @param source path of the archive, or its bytes
 * @param packed by gzip
 * @throws {ArchiveError} when it is broken or passes a limit
 */
export async function listTar(
  source: string | Uint8Array,
  packed: boolean,
  wanted: Wanted,
): Promise<HandedFile[]> {
  const files: HandedFile[] = [];
  let heldBytes = 0;
  const allowance: Allowance = { bytes: 0 };
  try {
    for await (const entry of entriesOf(source, packed, allowance)) {
      if (isOfTools(pathOf(entry))) {
        allowance.bytes += entry.size + BLOCK;
        continue;
      }
      if (files.length >= INTAKE_LIMITS.filesPerDownload)
        throw new ArchiveError(`it holds more than ${INTAKE_LIMITS.filesPerDownload} files`);
      const file = await handed(entry, wanted, INTAKE_LIMITS.heldBytes - heldBytes);
      if (file === null) continue;
      if (file.read !== unread) heldBytes += file.size;
      files.push(file);
    }
  } catch (error) {
    if (error instanceof ArchiveError) throw error;
    throw new ArchiveError(`it is no readable .tar (${(error as Error).message})`, {
      cause: error,
    });
  }
  return files;
}

/** @param room bytes that may still be held */
async function handed(entry: TarEntry, wanted: Wanted, room: number): Promise<HandedFile | null> {
  const { size } = entry;
  const path = pathOf(entry);
  const isFolder = entry.kind === "folder";
  if (isFolder && /^\.?$/.test(path)) return null;
  const limit = isFolder ? 0 : wanted(path);
  const refused = faultOf(entry, path, limit > 0);
  if (refused !== null) return { path, size, refused, read: unread };
  if (isFolder) return null;
  if (limit < size || limit === 0) return { path, size, read: unread };
  if (size > room) return { path, size, refused: NO_ROOM, read: unread };
  // A copy: the bytes themselves are a window on a much larger chunk.
  const held = Uint8Array.from(await entry.read());
  return { path, size, read: () => Promise.resolve(held) };
}

function pathOf({ name }: TarEntry): string {
  return name.replace(/^(\.\/)+/, "").replace(/\/$/, "");
}

function faultOf({ kind }: TarEntry, path: string, isWanted: boolean): string | null {
  if (kind === "link") return "it is a link or a device";
  if (kind === "part") return "it is the rest of a file that began in another archive";
  if (kind === "sparse" && isWanted)
    return "it is stored with holes (tar -S): pack it again without that";
  return nameFault(path);
}

function entriesOf(
  source: string | Uint8Array,
  packed: boolean,
  allowance: Allowance,
): AsyncGenerator<TarEntry> {
  const size = typeof source === "string" ? statSync(source).size : source.length;
  const raw = typeof source === "string" ? createReadStream(source) : Readable.from([source]);
  return tarEntries(bounded(packed ? gunzipped(raw) : raw, size, allowance));
}

function gunzipped(raw: Readable): Readable {
  const gunzip = createGunzip();
  // An error on either side ends both; the reader of `gunzip` gets it.
  pipeline(raw, gunzip, () => {});
  return gunzip;
}

/** The bytes of the `.tar`, as long as there are not too many of them for its packed size. */
async function* bounded(
  bytes: Readable,
  packedSize: number,
  allowance: Allowance,
): AsyncGenerator<Uint8Array> {
  const { ratio, unpackedBytes } = INTAKE_LIMITS;
  let total = 0;
  for await (const part of bytes) {
    total += part.length;
    const limit = Math.min(1_000_000 + packedSize * ratio + allowance.bytes, unpackedBytes);
    if (total > limit) throw new ArchiveError(`it unpacks to more than ${limit} bytes`);
    yield part;
  }
}
