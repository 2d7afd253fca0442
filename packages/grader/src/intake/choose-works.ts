// Which of a student's files are graded: one work per exercise, from the usual places, by a fixed rule.
//
// Places, below the top of the submission or of an archive in it (a single folder around everything
// does not count): `<exercise>/work.ts`, `exercises/<exercise>/work.ts` (or a folder of an exercise's name
// around it, which packing and unpacking adds), `<exercise>.ts`, and, where
// the command says which exercise it is, `work.ts`; from an LMS, then, also a lone `.ts` of any name.
// Of several for one exercise the newest upload wins (Canvas numbers them), then the earlier place in
// this list, then the higher copy number (`work-1.ts`, `work (1).ts`), then the first name.

import { EXERCISE_FILES } from "../catalog/exercise-files.ts";
import {
  decodeWork,
  MAX_WORK_BYTES,
  tooLarge,
  unreadable,
  type WorkText,
} from "../work/read-work.ts";
import { isArchive } from "./archive-kind.ts";
import { isIgnored } from "./file-name.ts";
import {
  ArchiveError,
  type HandedFile,
  INTAKE_LIMITS,
  unread,
  type Wanted,
} from "./handed-file.ts";
import { ownersOf } from "./owner.ts";
import type { Skipped } from "./submission.ts";

/** What the person asked for. */
export interface Wish {
  /** Known exercise ids, in teaching order. */
  exercises: readonly string[];
  /** Grade this one alone; also says what a work without a folder of that name is for. */
  only?: string | undefined;
}

/** A student's file, and which upload it came with. */
export interface OwnedFile {
  file: HandedFile;
  /** Its path below the submission. */
  path: string;
  upload: number;
  late: boolean;
}

export interface Choice {
  works: { exercise: string; owned: OwnedFile }[];
  /** What might have been meant as a work but was not taken, and why. */
  skipped: Skipped[];
  /** How many files were no works at all. */
  others: number;
}

interface Candidate {
  exercise: string;
  place: number;
  copy: number;
  owned: OwnedFile;
}

/** Folders around everything that are looked through. */
const MAX_WRAPPERS = 3;
/** What cannot be read counts only where nothing else is there. */
const LAST_PLACE = 9;
const COPY = /^(.+?)(?:-(\d+)| \((\d+)\))?\.ts$/;

/** Files that may be works: the only ones that are read. */
export function mayBeWork(wish: Wish): Wanted {
  return (path) => {
    if (isIgnored(path)) return 0;
    if (isArchive(path)) return INTAKE_LIMITS.innerArchiveBytes;
    // In a download without folders the owner's name stands before the file's.
    const names = path.includes("/")
      ? [path]
      : ownersOf(path, false).map(({ file }) => file || path);
    const known = names.some((name) => isWorkName(name, wish));
    const lone =
      wish.only !== undefined && path.endsWith(".ts") && path.split("/").length <= MAX_WRAPPERS + 1;
    return known || lone ? MAX_WORK_BYTES : 0;
  };
}

/** Whether a file of this name is a work wherever it lies: `work.ts`, `relu.ts`, or a copy of them. */
export function isWorkName(file: string, { exercises }: Pick<Wish, "exercises">): boolean {
  const stem = stemOf(file)?.stem;
  return stem === "work" || (stem !== undefined && exercises.includes(stem));
}

/** Whether a work lies where a submission has it: then this is one, and no download of many. */
export function isOneSubmission(paths: readonly string[], exercises: readonly string[]): boolean {
  const owned = paths.map((path) => ({
    file: { path, size: 0, read: unread },
    path,
    upload: 0,
    late: false,
  }));
  const places = new Set(usualPlaces(exercises));
  return rootsOf(owned, exercises)
    .flat()
    .some(({ path }) => places.has(path));
}

/** Paths below the top of a submission at which a work may lie. */
export function usualPlaces(exercises: readonly string[]): string[] {
  const { work } = EXERCISE_FILES;
  return [
    work,
    ...exercises.flatMap((id) => [
      `${id}/${work}`,
      `exercises/${id}/${work}`,
      `${id}/${id}/${work}`,
      `${id}.ts`,
    ]),
  ];
}

/** @param fromLms students name their uploads as they like */
export function chooseWorks(files: readonly OwnedFile[], wish: Wish, fromLms: boolean): Choice {
  const candidates: Candidate[] = [];
  const skipped: Choice["skipped"] = [];
  let others = 0;
  for (const root of rootsOf(files, wish.exercises)) {
    const loneSource = fromLms && root.filter(({ path }) => path.endsWith(".ts")).length === 1;
    for (const owned of root) {
      const found = candidateAt(owned, wish, loneSource);
      if (found === null) others++;
      else if (typeof found === "string") skipped.push({ path: owned.file.path, why: found });
      else candidates.push(found);
    }
  }
  const works: Choice["works"] = [];
  const asked = wish.exercises.filter((id) => wish.only === undefined || id === wish.only);
  for (const exercise of asked) {
    const [best, ...rest] = candidates.filter((c) => c.exercise === exercise).sort(better);
    if (!best) continue;
    works.push({ exercise, owned: best.owned });
    for (const { owned } of rest)
      skipped.push({
        path: owned.file.path,
        why: `another version of ${exercise}: ${best.owned.file.path} was taken`,
      });
  }
  return { works, skipped, others };
}

/** The text of a chosen file. */
export async function readChosen({ file }: OwnedFile): Promise<WorkText> {
  if (file.refused !== undefined) return unreadable(file.refused);
  if (file.size > MAX_WORK_BYTES) return tooLarge(file.size);
  try {
    return decodeWork(await file.read());
  } catch (error) {
    if (error instanceof ArchiveError) return unreadable(error.message);
    return unreadable(`${(error as NodeJS.ErrnoException).code}`);
  }
}

/** The candidate that a file is; why it is none although it looks like one; or null. */
function candidateAt(
  owned: OwnedFile,
  { exercises, only }: Wish,
  loneSource: boolean,
): Candidate | string | null {
  const parts = owned.path.split("/");
  const named = stemOf(owned.path);
  const { refused } = owned.file;
  if (named === null || parts.length > 3) return refused ?? null;
  const [first = "", second = ""] = parts;
  const isWrapped =
    first === "exercises" || (exercises.includes(first) && exercises.includes(second));
  const folder = parts.length === 2 ? first : parts.length === 3 && isWrapped ? second : "";
  const make = (exercise: string, place: number): Candidate => ({
    exercise,
    place: refused === undefined ? place : LAST_PLACE,
    copy: named.copy,
    owned,
  });

  if (named.stem === "work" && folder !== "") {
    if (exercises.includes(folder)) return make(folder, parts.length - 2);
    return `there is no exercise "${folder}"`;
  }
  if (parts.length > 1) return refused ?? null;
  if (exercises.includes(named.stem)) return make(named.stem, 2);
  if (named.stem === "work" || (loneSource && only !== undefined))
    return only === undefined
      ? "which exercise is this? Say --exercise <id>"
      : make(only, named.stem === "work" ? 3 : 4);
  return refused ?? null;
}

function better(a: Candidate, b: Candidate): number {
  return (
    b.owned.upload - a.owned.upload ||
    a.place - b.place ||
    b.copy - a.copy ||
    (a.owned.path < b.owned.path ? -1 : 1)
  );
}

/**
 * The submission's own files, and those of each archive in it, with paths from their own top. A work
 * lies there, or below one folder that holds everything.
 */
function rootsOf(files: readonly OwnedFile[], exercises: readonly string[]): OwnedFile[][] {
  const roots = new Map<string, OwnedFile[]>();
  for (const owned of files) {
    if (isIgnored(owned.path)) continue;
    const parts = owned.path.split("/");
    const archive = parts.findIndex((part, i) => i < parts.length - 1 && isArchive(part));
    const key = parts.slice(0, archive + 1).join("/");
    const below = { ...owned, path: parts.slice(archive + 1).join("/") };
    const root = roots.get(key);
    if (root) root.push(below);
    else roots.set(key, [below]);
  }
  return [...roots.values()].map((root) => withoutWrappers(root, exercises));
}

/** From below the folders around all of one submission; an exercise's own folder is none of them. */
function withoutWrappers(files: OwnedFile[], exercises: readonly string[]): OwnedFile[] {
  let inner = files;
  for (let i = 0; i < MAX_WRAPPERS; i++) {
    const top = inner[0]?.path.split("/")[0] ?? "";
    // `relu/work.ts` alone: the folder says what the work is for.
    if (top === "exercises" || (exercises.includes(top) && !isAround(top, inner, exercises))) break;
    if (!inner.every(({ path }) => path.startsWith(`${top}/`))) break;
    inner = inner.map((owned) => ({ ...owned, path: owned.path.slice(`${top}/`.length) }));
  }
  return inner;
}

/** Whether a folder of an exercise's name is only around others: `relu/relu/work.ts`, `relu/exercises/…`. */
function isAround(top: string, files: readonly OwnedFile[], exercises: readonly string[]): boolean {
  const inner = new Set(["exercises", ...exercises].map((name) => `${top}/${name}`));
  const isOwn = ({ path }: OwnedFile) => path.split("/").length === 2 && stemOf(path) !== null;
  const isDeeper = ({ path }: OwnedFile) => inner.has(path.split("/").slice(0, 2).join("/"));
  return files.some(isDeeper) && !files.some(isOwn);
}

function stemOf(path: string): { stem: string; copy: number } | null {
  const match = COPY.exec(path.slice(path.lastIndexOf("/") + 1));
  return match && { stem: match[1] ?? "", copy: Number(match[2] ?? match[3] ?? 0) };
}
