// Lists a student's folder. Links are not followed: `relu` may point at somebody else's work.

import { type Dirent, lstatSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { InputError } from "../files/input-error.ts";
import { isIgnored } from "./file-name.ts";
import { type HandedFile, INTAKE_LIMITS, unread, type Wanted } from "./handed-file.ts";

/**
 * The files below `folder`, nearest first, without version control and dependencies. Of those that can be
 * no work, {@link INTAKE_LIMITS.filesPerSubmission} at most; a folder full of them hides no work beside it.
 */
export function listFolder(folder: string, wanted: Wanted): HandedFile[] {
  const { filesPerSubmission, foldersPerSubmission } = INTAKE_LIMITS;
  const files: HandedFile[] = [];
  const folders = [""];
  for (let i = 0; i < folders.length; i++) {
    const here = folders[i] ?? "";
    if (i === foldersPerSubmission) {
      const refused = `only ${foldersPerSubmission} folders were looked into; this one and others were not`;
      return [...files, { path: here, size: 0, refused, read: unread }];
    }
    const entries = entriesOf(path.join(folder, here));
    if (typeof entries === "string")
      files.push({ path: here, size: 0, refused: entries, read: unread });
    else
      for (const entry of entries) {
        const below = here === "" ? entry.name : `${here}/${entry.name}`;
        if (isIgnored(below)) continue;
        if (entry.isDirectory()) folders.push(below);
        else if (wanted(below) > 0 || files.length < filesPerSubmission)
          files.push(fileOf(folder, below, entry, wanted));
      }
  }
  return files;
}

/** The file `below` a folder, as its directory `entry` describes it. */
export function fileOf(folder: string, below: string, entry: Dirent, wanted: Wanted): HandedFile {
  const file = { path: below, size: 0, read: unread };
  if (!entry.isFile()) return { ...file, refused: "it is not a plain file" };
  if (wanted(below) === 0) return file;
  const place = path.join(folder, below);
  return { ...file, size: lstatSync(place).size, read: async () => readFileSync(place) };
}

/** Entries in the order of their names. @throws {InputError} when it cannot be read */
export function readFolder(folder: string): Dirent[] {
  const entries = entriesOf(folder);
  if (typeof entries === "string") throw new InputError(`${folder}: ${entries}`);
  return entries;
}

/** The entries of a folder, or why it cannot be read. */
function entriesOf(folder: string): Dirent[] | string {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    // Node has put this mark in place of the bytes, and no longer finds what they name.
    if (folder.includes("\ufffd")) return "its name is not UTF-8 text: rename it";
    return `it cannot be read (${(error as NodeJS.ErrnoException).code})`;
  }
}
