// One student's files → the submission that is graded, and a line for everything that is not.

import path from "node:path";
import { EXERCISE_FILES } from "../catalog/exercise-files.ts";
import { archiveFault, openInner } from "./archive.ts";
import { isArchive, isOtherArchive, otherArchiveWhy } from "./archive-kind.ts";
import { chooseWorks, mayBeWork, type OwnedFile, readChosen, type Wish } from "./choose-works.ts";
import { isIgnored } from "./file-name.ts";
import { INTAKE_LIMITS } from "./handed-file.ts";
import type { Owner } from "./owner.ts";
import type { Skipped, Submission } from "./submission.ts";

export interface Student {
  owner: Owner;
  /** The student's folder or file below `place`; empty where `place` is all theirs. */
  top: string;
  files: OwnedFile[];
  /** In an archive one bad file spoils all; in a folder it is only not taken. */
  fromArchive: boolean;
}

/** Archives of one student that are opened. */
const MAX_ARCHIVES = 8;
/** `Work.ts`, `work.ts.txt`, `work.js`: what editors and systems make of the name. */
const NEARLY_WORK = /^work\b.*\.(ts|mts|tsx|js|txt)$/i;

/** A submission to which no id is given yet. */
export type Settled = Omit<Submission, "id"> & { key: string };

/**
 * @param place the folder or archive in which the student's files were found
 * @returns no submission when there is no work
 */
export async function settle(
  { owner, top, files, fromArchive }: Student,
  place: string,
  wish: Wish,
): Promise<{ submission: Settled | null; skipped: Skipped[] }> {
  const fault = fromArchive ? archiveFault(files.map(({ file }) => file)) : null;
  if (fault !== null) return { submission: null, skipped: [{ path: top, why: fault }] };
  // A folder that is named after an exercise says what the work in it is for.
  const only = wish.only ?? wish.exercises.find((id) => id === owner.name);
  const opened = await openAll(files, { ...wish, only });
  const { works, skipped, others } = chooseWorks(
    opened,
    { ...wish, only },
    owner.lms !== undefined,
  );
  if (works.length === 0) {
    const isSaid = skipped.some(({ path: place }) => place === top);
    const none = { path: top, why: noneBecause(opened, wish, fromArchive) };
    return { submission: null, skipped: isSaid ? skipped : [...skipped, none] };
  }
  const isMany = !fromArchive && files.length >= INTAKE_LIMITS.filesPerSubmission;
  if (others > 0)
    skipped.push({
      path: top,
      why: `${isMany ? "at least " : ""}${others} other ${others === 1 ? "file" : "files"}: only works are taken`,
    });
  const late = works.some(({ owned }) => owned.late);
  const { key, name, lms } = owner;
  const submission: Settled = {
    key,
    name,
    ...(lms && { lms: late ? { ...lms, late } : lms }),
    works: works.map(({ exercise, owned }) => ({
      exercise,
      path: path.join(place, owned.file.path),
      read: () => readChosen(owned),
    })),
  };
  return { submission, skipped };
}

/** With the archives near the top replaced by what they hold. */
async function openAll(files: readonly OwnedFile[], wish: Wish): Promise<OwnedFile[]> {
  const opened: OwnedFile[] = [];
  let archives = 0;
  for (const owned of files) {
    const { file, path: place } = owned;
    const isNear = isArchive(place) && !isIgnored(place) && place.split("/").length <= 2;
    if (!isNear || file.refused !== undefined || ++archives > MAX_ARCHIVES) {
      opened.push(owned);
      continue;
    }
    for (const inner of await openInner(file, mayBeWork(wish)))
      opened.push({ ...owned, file: inner, path: place + inner.path.slice(file.path.length) });
  }
  return opened;
}

/** Why there is no work among these files, and where one was looked for. */
export function noneBecause(
  files: readonly { path: string }[],
  { exercises, only }: Wish,
  fromArchive: boolean,
): string {
  const where = fromArchive ? "archive" : "folder";
  if (files.length === 0) return `the ${where} is empty`;
  const wanted = only === undefined ? exercises.slice(0, 2) : [only];
  const looked = [EXERCISE_FILES.work, ...wanted.map((id) => `${id}/${EXERCISE_FILES.work}`)];
  const more = only === undefined ? ", …" : "";
  const names = files.map(({ path: place }) => place);
  const deep = names.find((name) => name.split("/").length > 2 && name.endsWith("/work.ts"));
  const near = names.find((name) => {
    const base = path.posix.basename(name);
    return base !== EXERCISE_FILES.work && NEARLY_WORK.test(base);
  });
  const inner = names.find(isArchive);
  const other = names.find(isOtherArchive);
  const hint = other
    ? `; ${other}: ${otherArchiveWhy(other)}`
    : deep
      ? `; ${deep} lies elsewhere`
      : near
        ? `; is ${near} meant? It must be called work.ts`
        : inner
          ? `; ${inner} is an archive in an archive, which is not opened`
          : "";
  return `no work in this ${where} (looked for ${looked.join(", ")}${more})${hint}`;
}
