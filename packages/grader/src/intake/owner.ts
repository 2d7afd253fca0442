// Whose file it is, read out of the names that learning management systems give.
//
//   Moodle   [<group>-]<full name>_<participant>_assignsubmission_<plugin>[_]/<path>   (a folder each)
//            [<group>-]<full name>_<participant>_assignsubmission_<plugin>_<file>      (side by side)
//   Canvas   see canvas-name.ts
//
// @see Moodle, mod/assign/classes/downloader.php, get_student_prefix

import { archiveStem, isArchive } from "./archive-kind.ts";
import { canvasNames } from "./canvas-name.ts";
import type { LmsFacts } from "./submission.ts";

/** Whose a folder or file is, and what else its name says. */
export interface Owner {
  /** The same for all files of one student: a number alone may be read out of a name by mistake. */
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

/**
 * The owner of a folder or file of this name, at the top of a download; several where a name can be
 * read in several ways, the likeliest first where nothing else is known.
 */
export function ownersOf(top: string, isFolder: boolean): [Owner, ...Owner[]] {
  const moodle = MOODLE.exec(top)?.groups;
  if (moodle) {
    const { name = "", user, plugin = "", file = "" } = moodle;
    const lms: LmsFacts = { system: "moodle", ...(user === undefined ? {} : { user }) };
    const key = `moodle ${user ?? ""} ${name}`;
    return [{ key, name, lms, late: false, upload: 0, file, plugin }];
  }
  const [first, ...others] = isFolder ? [] : canvasNames(top);
  if (first) return [canvasOwner(first), ...others.map(canvasOwner)];
  const name = !isFolder && isArchive(top) ? archiveStem(top) : top;
  return [{ key: `plain ${name}`, name, late: false, upload: 0, file: "" }];
}

/** The likeliest owner, where only this one name is known. */
export function ownerOf(top: string, isFolder: boolean): Owner {
  return ownersOf(top, isFolder)[0];
}

function canvasOwner({ name, late, user, upload, file }: ReturnType<typeof canvasNames>[0]): Owner {
  return {
    key: `canvas ${user} ${name ?? ""}`,
    name: name ?? user,
    lms: { system: "canvas", user },
    late,
    upload,
    file,
  };
}
