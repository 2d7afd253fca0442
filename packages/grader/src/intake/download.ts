// The top of a download: which folders and files in it are whose.

import { isArchive, isOtherArchive, otherArchiveWhy } from "./archive-kind.ts";
import { chooseOwners } from "./choose-owners.ts";
import type { OwnedFile } from "./choose-works.ts";
import { isIgnored, isOddlyNamed } from "./file-name.ts";
import type { HandedFile } from "./handed-file.ts";
import { type Owner, ownerOf } from "./owner.ts";
import type { Skipped } from "./submission.ts";

/** A folder or file at the top of a download. */
export interface Top {
  name: string;
  isFolder: boolean;
  /** The files in it, or the file itself; looked for only when its student's turn has come. */
  files(): HandedFile[];
}

/** What is one student's. */
export interface Group {
  /** As the first of the tops names it. */
  owner: Owner;
  tops: { top: Top; owner: Owner }[];
}

/**
 * @param skipLate skips what came after the deadline, so that an earlier version counts
 * @param isLikely whether a student's file of this name may be a work
 */
export function groupByStudent(
  tops: readonly Top[],
  skipLate: boolean,
  isLikely: (file: string) => boolean,
): { groups: Group[]; skipped: Skipped[] } {
  const groups = new Map<string, Group>();
  const skipped: Skipped[] = [];
  const owners = chooseOwners(tops, isLikely);
  for (const [i, top] of tops.entries()) {
    if (isIgnored(top.name)) {
      if ((top.isFolder || isArchive(top.name)) && isOddlyNamed(top.name))
        skipped.push({ path: top.name, why: "its name begins with a dot: rename it" });
      continue;
    }
    const owner = owners[i] ?? ownerOf(top.name, top.isFolder);
    const why = skippedBecause(top, owner, skipLate);
    const group = groups.get(owner.key);
    if (why !== null) skipped.push({ path: top.name, why });
    else if (group) group.tops.push({ top, owner });
    else groups.set(owner.key, { owner, tops: [{ top, owner }] });
  }
  return { groups: [...groups.values()], skipped };
}

function skippedBecause({ name, isFolder }: Top, owner: Owner, skipLate: boolean): string | null {
  if (skipLate && owner.late) return "handed in late (--skip-late)";
  if (owner.plugin !== undefined && owner.plugin !== "file")
    return `typed into the page (${owner.plugin}); a work is a file`;
  if (isFolder || owner.lms !== undefined || isArchive(name)) return null;
  return isOtherArchive(name) ? otherArchiveWhy(name) : "a file beside the submissions' folders";
}

/** A student's files, with the number of the upload that each came with. */
export function filesOf({ tops }: Group): OwnedFile[] {
  return tops.flatMap(({ top, owner }) =>
    top.files().map((file) => ({
      file,
      path: top.isFolder ? file.path.slice(top.name.length + 1) : owner.file || top.name,
      upload: owner.upload,
      late: owner.late,
    })),
  );
}

/** The tops of an archive, and what in it is nobody's: names that lead elsewhere. */
export function topsOf(files: readonly HandedFile[]): { tops: Top[]; skipped: Skipped[] } {
  const skipped: Skipped[] = [];
  const folders = new Map<string, HandedFile[]>();
  const tops: Top[] = [];
  for (const file of withoutDownloadFolder(files)) {
    const [name = "", ...below] = file.path.split("/");
    if (file.refused !== undefined && /^(\.*|.*[\\:\0].*)$/s.test(name)) {
      skipped.push({ path: file.path, why: file.refused });
    } else if (below.length === 0) {
      tops.push({ name, isFolder: false, files: () => [file] });
    } else {
      const inside = folders.get(name);
      if (inside) inside.push(file);
      else folders.set(name, [file]);
    }
  }
  for (const [name, inside] of folders) tops.push({ name, isFolder: true, files: () => inside });
  return { tops: tops.sort((a, b) => (a.name < b.name ? -1 : 1)), skipped };
}

/** From below the folder around a whole download, if there is one that is not itself a student's. */
function withoutDownloadFolder(files: readonly HandedFile[]): readonly HandedFile[] {
  const good = files.filter(({ refused }) => refused === undefined);
  const around = `${good[0]?.path.split("/")[0] ?? ""}/`;
  const isDownloadFolder =
    ownerOf(around.slice(0, -1), true).lms === undefined &&
    good.every(({ path }) => path.startsWith(around));
  if (good.length === 0 || !isDownloadFolder) return files;
  return files.map((file) =>
    file.path.startsWith(around) ? { ...file, path: file.path.slice(around.length) } : file,
  );
}
