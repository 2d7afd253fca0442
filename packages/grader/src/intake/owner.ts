// Whose file it is, read out of the names that learning management systems give.
//
//   Moodle   <full name>_<participant>_assignsubmission_<plugin>[_]/<path>   (one folder each)
//            <full name>_<participant>_assignsubmission_<plugin>_<file>      (all side by side)
//   Canvas   <sortable name>[_LATE]_<user>_<upload>_<file>
//
// @see Moodle, mod/assign/classes/downloader.php, get_student_prefix
// @see Canvas, lib/content_zipper.rb, get_filename and add_upload_submission

import { archiveStem, isArchive } from "./archive.ts";
import type { LmsFacts } from "./submission.ts";

/** Whose a folder or file is, and what else its name says. */
export interface Owner {
  /** The same for all files of one student. */
  key: string;
  name: string;
  lms?: LmsFacts;
  /** Canvas marks what came after the deadline. */
  late: boolean;
  /** Canvas counts uploads: of two, the higher number is the newer one. */
  upload: number;
  /** The file's own name, where the owner's is joined to it; else empty. */
  file: string;
  /** Moodle: `file`, `onlinetext` … */
  plugin?: string;
}

const MOODLE =
  /^(?<name>.+?)(?:_(?<user>\d+))?_assignsubmission_(?<plugin>[a-z]+)(?:_(?<file>.*))?$/s;
const CANVAS =
  /^(?:(?<name>(?!LATE_).+?)_)?(?:(?<late>LATE)_)?(?<user>\d+|anon_[A-Za-z0-9]+)_(?<upload>\d+)_(?<file>.+)$/s;

/** The owner of a folder or file of this name, at the top of a download. */
export function ownerOf(top: string, isFolder: boolean): Owner {
  const moodle = MOODLE.exec(top)?.groups;
  if (moodle) {
    const { name = "", user, plugin = "", file = "" } = moodle;
    const lms: LmsFacts = { system: "moodle", ...(user === undefined ? {} : { user }) };
    return { key: `moodle ${user ?? name}`, name, lms, late: false, upload: 0, file, plugin };
  }
  const canvas = isFolder ? undefined : CANVAS.exec(top)?.groups;
  if (canvas) {
    const { name, late, user = "", upload, file = "" } = canvas;
    return {
      key: `canvas ${user}`,
      name: name ?? user,
      lms: { system: "canvas", user },
      late: late !== undefined,
      upload: Number(upload),
      file,
    };
  }
  const name = !isFolder && isArchive(top) ? archiveStem(top) : top;
  return { key: `plain ${name}`, name, late: false, upload: 0, file: "" };
}
