// Whether two names are one person's. A number alone gives nobody a mark: it may be a group's, another
// course's, or read out of a name by mistake.

import { quoted } from "../intake/file-name.ts";
import type { Sheet } from "./sheet.ts";

/** What file names and tables keep of a name alike: its letters, marks and digits. */
export function letters(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, "");
}

/** Whether the letters are the same, wherever the family name stands. */
export function isCalled(handed: string, name: string): boolean {
  const wanted = letters(handed);
  if (wanted === "") return false;
  const words = name.split(/[\s,]+/).filter((word) => word !== "");
  return words.some(
    (_, i) => letters([...words.slice(i), ...words.slice(0, i)].join("")) === wanted,
  );
}

/** A line that has the number of a submission, but not its name. */
export function otherName(sheet: Sheet, what: string, name: string): string {
  return `${sheet.id}: ${what} ${sheet.lmsUser} is called ${quoted(name)} there, and this is ${quoted(sheet.name)}: not filled in`;
}
