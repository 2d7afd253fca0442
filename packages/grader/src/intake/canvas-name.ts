// The names of the files in Canvas' download: `<sortable name>[_LATE]_<user>_<upload>_<file>`.
//
// Canvas keeps a number at the end of a name (`Rao, Asha_7` → `raoasha_7`), and a student's file may
// begin with numbers: then a name can be read in several ways, and only the other files tell which.
//
// @see Canvas, lib/content_zipper.rb, get_filename, sanitize_user_name

import { INTAKE_LIMITS } from "./handed-file.ts";

export interface CanvasName {
  /** Canvas gives none where the students are anonymous. */
  name?: string;
  late: boolean;
  /** Canvas' own number of the student, or `anon_…`. */
  user: string;
  upload: number;
  file: string;
}

const PARTS = /^(?:(?<late>LATE)_)?(?<user>\d+|anon_[A-Za-z0-9]+)_(?<upload>\d+)_(?<file>.+)$/s;

/** Nobody's name has more numbers in it; what is made to have is not read for ever. */
const MAX_WAYS = 8;

/** All ways to read a name, the shortest student's name first; none where it is not Canvas'. */
export function canvasNames(top: string): CanvasName[] {
  const found: CanvasName[] = [];
  if (top.length > INTAKE_LIMITS.pathLength) return found;
  for (let at = 0; at < top.length && found.length < MAX_WAYS; at = top.indexOf("_", at) + 1) {
    const parts = PARTS.exec(top.slice(at))?.groups;
    const name = top.slice(0, Math.max(at - 1, 0));
    if (parts && !/(^|_)LATE$/.test(name)) {
      const { late, user = "", upload, file = "" } = parts;
      found.push({
        ...(name !== "" && { name }),
        late: late !== undefined,
        user,
        upload: Number(upload),
        file,
      });
    }
    if (!top.includes("_", at)) break;
  }
  return found;
}
