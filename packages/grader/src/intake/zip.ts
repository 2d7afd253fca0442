// Lists a `.zip`. Nothing is unpacked: a work is read into memory when it is graded, and no more of
// it than a work may have.

import { crc32 } from "node:zlib";
import yauzl, { type Entry, type ZipFile } from "yauzl";
import { isOfTools, nameFault } from "./file-name.ts";
import {
  ArchiveError,
  type HandedFile,
  INTAKE_LIMITS,
  unread,
  type Wanted,
} from "./handed-file.ts";

export interface Archive {
  files: HandedFile[];
  close(): void;
}

const UTF8_FLAG = 0x800;
const TYPE_MASK = 0o170000;
const PLAIN_FILE = 0o100000;
const FOLDER = 0o040000;

/**
 * @param source path of the archive, or its bytes
 * @throws {ArchiveError} when it is broken or holds too many files
 */
export async function listZip(source: string | Uint8Array, wanted: Wanted): Promise<Archive> {
  const options = { decodeStrings: false, autoClose: false };
  const zip = await readable(
    typeof source === "string"
      ? yauzl.openPromise(source, options)
      : yauzl.fromBufferPromise(Buffer.from(source), options),
  );
  try {
    const { filesPerDownload } = INTAKE_LIMITS;
    const files: HandedFile[] = [];
    const entries = zip.eachEntry();
    for (;;) {
      const { value, done } = await readable(entries.next());
      if (done) break;
      const path = nameOf(value);
      if (isOfTools(path)) continue;
      if (!path.endsWith("/") || faultOf(value, path) !== null)
        files.push(handed(zip, value, path, wanted));
      if (files.length > filesPerDownload)
        throw new ArchiveError(`it holds more than ${filesPerDownload} files`);
    }
    return { files, close: () => zip.close() };
  } catch (error) {
    zip.close();
    throw error;
  }
}

function handed(zip: ZipFile, entry: Entry, path: string, wanted: Wanted): HandedFile {
  const size = entry.uncompressedSize;
  const fault = faultOf(entry, path);
  if (fault !== null) return { path, size, refused: fault, read: unread };
  // A closure holds its entry: only for the few that may be read.
  return wanted(path) > 0
    ? { path, size, read: () => readEntry(zip, entry) }
    : { path, size, read: unread };
}

function faultOf(entry: Entry, path: string): string | null {
  const type = (entry.externalFileAttributes >>> 16) & TYPE_MASK;
  if (type !== 0 && type !== PLAIN_FILE && type !== FOLDER) return "it is a link or a device";
  const name = nameFault(path.replace(/\/$/, ""));
  if (name !== null) return name;
  if (entry.isEncrypted()) return "it is encrypted";
  const packed = Math.max(entry.compressedSize, 1);
  if (entry.uncompressedSize > 1_000_000 + packed * INTAKE_LIMITS.ratio)
    return `it unpacks to more than ${INTAKE_LIMITS.ratio} times its size`;
  return null;
}

/**
 * Without the UTF-8 flag a name is in code page 437 by the standard; but macOS and older PHP write
 * UTF-8 and forget the flag, and text in that code page is hardly ever valid UTF-8 by accident.
 */
function nameOf(entry: Entry): string {
  const { generalPurposeBitFlag: flag, fileNameRaw, extraFields } = entry;
  const declared = yauzl.getFileNameLowLevel(flag, fileNameRaw, extraFields, true);
  if ((flag & UTF8_FLAG) !== 0) return declared;
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(fileNameRaw);
  } catch {
    return declared;
  }
}

/** All bytes of an entry; the caller has looked at its size, and yauzl holds it to that. */
async function readEntry(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
  const stream = await readable(zip.openReadStreamPromise(entry));
  const parts: Buffer[] = [];
  await readable(
    (async () => {
      for await (const part of stream) parts.push(part as Buffer);
    })(),
  );
  const bytes = Buffer.concat(parts);
  if (crc32(bytes) !== entry.crc32) throw new ArchiveError("the archive is damaged (checksum)");
  return bytes;
}

async function readable<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    const { message } = error as Error;
    throw new ArchiveError(`it is no readable .zip (${message})`, { cause: error });
  }
}
