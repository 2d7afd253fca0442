// Ids of submissions: readable, and safe as file names on every system by construction.

import { sha256 } from "../files/hash.ts";
import { INVISIBLE } from "../judge/unseen.ts";
import type { LmsFacts } from "./submission.ts";

export interface Named {
  /** Two with the same key are one student. */
  key: string;
  name: string;
  lms?: LmsFacts;
}

const MAX_LENGTH = 60;
/** File systems count bytes, and allow 255; an ending and a hash must still fit. */
const MAX_BYTES = 180;
/** Device names of Windows, and the page that lists all others. */
export const RESERVED = /^(con|prn|aux|nul|(com|lpt)[\d¹²³]|index)(\..*)?$/i;
/** Endings of the files that a run writes beside the submissions' folders. */
export const TAKEN_ENDING = /\.(jsonl?|html|csv|part)$/i;

/**
 * One id per student. A name that is safe already is its id; what an LMS numbers carries its number; every
 * other changed name, and every name that another one equals but for case, carries a hash of itself.
 * An id does not depend on who else is in the cohort unless two names collide.
 */
export function submissionIds(students: readonly Named[]): string[] {
  const plain = students.map((student) => unreserved(idOf(student)));
  const count = new Map<string, number>();
  for (const id of plain) count.set(folded(id), (count.get(folded(id)) ?? 0) + 1);
  return students.map((student, i) => {
    const id = plain[i] ?? "";
    return (count.get(folded(id)) ?? 0) > 1 ? withHash(id, student.key) : id;
  });
}

function idOf({ key, name, lms }: Named): string {
  const safe = slug(name);
  if (lms?.user !== undefined && name !== lms.user)
    return `${safe === "" ? lms.system : safe}-${slug(lms.user)}`;
  return safe === name && isFree(name) ? name : withHash(safe, key);
}

/** A device of Windows stays one whatever follows its dot: `con.rao-12`. */
function unreserved(id: string): string {
  return RESERVED.test(id) ? id.replaceAll(".", "-") : id;
}

/** Letters and digits of any script that can be seen, in their composed form; everything else becomes `-`. */
function slug(name: string): string {
  const parts = name
    .normalize("NFC")
    .replace(INVISIBLE, "-")
    .replace(/[^\p{L}\p{M}\p{N}._-]+/gu, "-")
    .replace(/^[^\p{L}\p{N}]+|[._-]+$/gu, "");
  let kept = "";
  for (const letter of [...parts].slice(0, MAX_LENGTH)) {
    if (Buffer.byteLength(kept + letter) > MAX_BYTES) break;
    kept += letter;
  }
  return kept.replace(/[._-]+$/, "");
}

function isFree(name: string): boolean {
  return name !== "" && !RESERVED.test(name) && !TAKEN_ENDING.test(name);
}

function withHash(id: string, key: string): string {
  const hash = sha256(key).slice(0, 8);
  return id === "" ? hash : `${id}-${hash}`;
}

/** Equal for two ids that some file system takes for one. */
export function folded(id: string): string {
  return id.normalize("NFC").toLowerCase();
}
