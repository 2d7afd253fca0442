// An archive, of whatever kind; and a student's archive inside of a download.

import { archiveKind, isArchive, otherArchiveWhy } from "./archive-kind.ts";
import { isIgnored, quoted } from "./file-name.ts";
import {
  ArchiveError,
  type HandedFile,
  INTAKE_LIMITS,
  unread,
  type Wanted,
} from "./handed-file.ts";
import { listTar } from "./tar.ts";
import { type Archive, listZip } from "./zip.ts";

/**
 * Lists an archive.
 *
 * @param name tells its kind where its first bytes do not
 * @param source its path, or its bytes
 * @throws {ArchiveError} when it is broken, of another kind, or passes a limit
 */
export async function listArchive(
  name: string,
  source: string | Uint8Array,
  wanted: Wanted,
): Promise<Archive> {
  const kind = archiveKind(source);
  if (kind?.startsWith(".")) throw new ArchiveError(otherArchiveWhy(kind));
  if (kind === "zip" || (kind === null && /\.zip$/i.test(name))) return listZip(source, wanted);
  return { files: await listTar(source, kind === "gz", wanted), close: () => {} };
}

/**
 * The files of a student's archive, with their texts already read: the archive itself is not kept.
 * A broken archive, or one that holds a file that is refused, stays one refused file. Archives in it
 * are not opened.
 *
 * @returns their paths begin with the archive's own
 */
export async function openInner(file: HandedFile, wanted: Wanted): Promise<HandedFile[]> {
  const refuse = (why: string): HandedFile[] => [{ ...file, refused: why, read: unread }];
  if (file.size > INTAKE_LIMITS.innerArchiveBytes)
    return refuse(`it has ${file.size} bytes; the limit is ${INTAKE_LIMITS.innerArchiveBytes}`);
  const onlyWorks: Wanted = (path) => (isArchive(path) ? 0 : wanted(path));
  try {
    const { files } = await listArchive(file.path, await file.read(), onlyWorks);
    const fault = archiveFault(files);
    if (fault !== null) return refuse(fault);
    return await Promise.all(
      files.map(async (inner) => ({
        ...(onlyWorks(inner.path) >= inner.size ? await held(inner) : { ...inner, read: unread }),
        path: `${file.path}/${inner.path}`,
      })),
    );
  } catch (error) {
    if (error instanceof ArchiveError) return refuse(error.message);
    throw error;
  }
}

/** A damaged file is named only if it is the one that would be graded. */
async function held(file: HandedFile): Promise<HandedFile> {
  if (file.read === unread) return file;
  try {
    const bytes = await file.read();
    return { ...file, read: () => Promise.resolve(bytes) };
  } catch (error) {
    if (error instanceof ArchiveError) return { ...file, refused: error.message, read: unread };
    throw error;
  }
}

/** Why a student's archive is not taken at all: one bad file spoils it. */
export function archiveFault(all: readonly HandedFile[]): string | null {
  const { filesPerSubmission } = INTAKE_LIMITS;
  const files = all.filter(({ path }) => !isIgnored(path));
  if (files.length > filesPerSubmission)
    return `it holds ${files.length} files; the limit is ${filesPerSubmission} (hand in the works alone)`;
  const bad = files.find(({ refused }) => refused !== undefined);
  if (bad) return `it holds ${quoted(bad.path)}: ${bad.refused}`;
  const seen = new Map<string, string>();
  for (const { path } of files) {
    const key = path.normalize("NFC").toLowerCase();
    const before = seen.get(key);
    if (before === path) return `it holds ${quoted(path)} twice`;
    if (before !== undefined)
      return `it holds ${quoted(before)} and ${quoted(path)}, which are one file on many systems`;
    seen.set(key, path);
  }
  return null;
}
