// One file that was handed in, whether it lies in a folder or in an archive.

export interface HandedFile {
  /** Below the folder or archive, with `/`; as it was found, so not to be trusted. */
  path: string;
  size: number;
  /** What forbids it: a link, a name that leads out of the folder, encryption … */
  refused?: string;
  /** Its bytes. Only files that may be a work can be read. */
  read(): Promise<Uint8Array>;
}

/** How many bytes of a file with this path may be read; 0 for what cannot be a work. */
export type Wanted = (path: string) => number;

/** The `read` of a file that nobody has a reason to read. */
export function unread(): Promise<never> {
  return Promise.reject(new ArchiveError("this file is not read"));
}

/** Largest numbers that are let in. They are generous for honest work. */
export const INTAKE_LIMITS = {
  /** Files in an archive of a whole cohort. */
  filesPerDownload: 100_000,
  /** Files in one student's folder or archive; what tools have put there does not count. */
  filesPerSubmission: 2_000,
  /** Folders of one student that are looked into. */
  foldersPerSubmission: 10_000,
  /** Folders above a file. */
  depth: 16,
  pathLength: 400,
  /** Bytes of an archive that lies inside of another one, packed. */
  innerArchiveBytes: 128_000_000,
  /** Bytes of a `.tar.gz`, unpacked; nothing is kept of them but works. */
  unpackedBytes: 2_000_000_000,
  /** Unpacked bytes per packed byte, beyond the first megabyte. */
  ratio: 100,
  /** Bytes of all works that are held in memory, because their archive cannot be read twice. */
  heldBytes: 256_000_000,
} as const;

/** An archive that is broken, or passes a limit: one line for the list of what was skipped. */
export class ArchiveError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "ArchiveError";
  }
}
