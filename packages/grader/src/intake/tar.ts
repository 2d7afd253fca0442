// Lists a `.tar.gz`, `.tgz` or `.tar`. It can only be read from its beginning, so what may be a work
// is held in memory; everything else flows past.

import { createReadStream, statSync } from "node:fs";
import { pipeline, Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { createTarDecoder, type ParsedTarEntry, type TarHeader } from "modern-tar";
import { nameFault } from "./file-name.ts";
import {
  ArchiveError,
  type HandedFile,
  INTAKE_LIMITS,
  unread,
  type Wanted,
} from "./handed-file.ts";

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
  try {
    for await (const entry of entriesOf(source, packed)) {
      if (files.length >= INTAKE_LIMITS.filesPerDownload)
        throw new ArchiveError(`it holds more than ${INTAKE_LIMITS.filesPerDownload} files`);
      const file = await handed(entry, wanted);
      if (file === null) continue;
      if (file.read !== unread) heldBytes += file.size;
      if (heldBytes > INTAKE_LIMITS.heldBytes)
        throw new ArchiveError(
          `its works have more than ${INTAKE_LIMITS.heldBytes} bytes: hand them in as a .zip`,
        );
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

async function handed(entry: ParsedTarEntry, wanted: Wanted): Promise<HandedFile | null> {
  const { header, body } = entry;
  const path = header.name.replace(/^(\.\/)+/, "").replace(/\/$/, "");
  const refused = path === "" || path === "." ? null : faultOf(header, path);
  const isFolder = header.type === "directory";
  const limit = isFolder || refused !== null ? 0 : wanted(path);
  if (limit > 0 && header.size <= limit) {
    const held = new Uint8Array(await new Response(body).arrayBuffer());
    return { path, size: header.size, read: () => Promise.resolve(held) };
  }
  await body.cancel();
  if (refused !== null) return { path, size: header.size, refused, read: unread };
  return isFolder ? null : { path, size: header.size, read: unread };
}

function faultOf({ type }: TarHeader, path: string): string | null {
  return type === "file" || type === "directory" ? nameFault(path) : "it is a link or a device";
}

async function* entriesOf(
  source: string | Uint8Array,
  packed: boolean,
): AsyncGenerator<ParsedTarEntry> {
  const size = typeof source === "string" ? statSync(source).size : source.length;
  const raw = typeof source === "string" ? createReadStream(source) : Readable.from([source]);
  const bytes = Readable.from(bounded(packed ? gunzipped(raw) : raw, size));
  const stream = Readable.toWeb(bytes) as ReadableStream<Uint8Array>;
  yield* stream.pipeThrough(createTarDecoder({ strict: true }));
}

function gunzipped(raw: Readable): Readable {
  const gunzip = createGunzip();
  // An error on either side ends both; the reader of `gunzip` gets it.
  pipeline(raw, gunzip, () => {});
  return gunzip;
}

/** The bytes of the `.tar`, as long as there are not too many of them for its packed size. */
async function* bounded(bytes: Readable, packedSize: number): AsyncGenerator<Uint8Array> {
  const { ratio, unpackedBytes } = INTAKE_LIMITS;
  const limit = Math.min(1_000_000 + packedSize * ratio, unpackedBytes);
  let total = 0;
  for await (const part of bytes) {
    total += part.length;
    if (total > limit) throw new ArchiveError(`it unpacks to more than ${limit} bytes`);
    yield part;
  }
}
