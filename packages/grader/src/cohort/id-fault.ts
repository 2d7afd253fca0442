// Ids that were read back: a file of results may have been changed by hand, and an id becomes a path.

import { RESERVED, TAKEN_ENDING } from "../intake/submission-id.ts";

/** As `submissionIds` makes them, and `schemas/result-1.json` describes them. */
const SHAPE = /^[\p{L}\p{N}]([\p{L}\p{M}\p{N}._-]*[\p{L}\p{M}\p{N}])?$/u;
/** File systems count bytes, and allow 255; an ending must still fit. */
const MAX_BYTES = 240;

/** Why no file may be named after this id of a submission or exercise, or null. */
export function idFault(id: string): string | null {
  if (!SHAPE.test(id)) return "is no safe file name";
  if (RESERVED.test(id)) return "is a name that the system or the run itself needs";
  if (TAKEN_ENDING.test(id)) return "has the ending of a run's own files";
  if (Buffer.byteLength(id) > MAX_BYTES) return `is longer than ${MAX_BYTES} bytes`;
  return null;
}
