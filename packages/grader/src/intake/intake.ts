// What people hand in, turned into submissions: files, folders, archives, LMS downloads, git clones.
// Names are parsed and never executed; nothing is unpacked, nothing is written.

import { lstatSync, type Stats, statSync } from "node:fs";
import path from "node:path";
import { kindWords } from "../files/disk-error.ts";
import { InputError } from "../files/input-error.ts";
import { readWork } from "../work/read-work.ts";
import { listArchive } from "./archive.ts";
import { isArchive, isOtherArchive, otherArchiveWhy } from "./archive-kind.ts";
import {
  isOneSubmission,
  isWorkName,
  mayBeWork,
  type OwnedFile,
  usualPlaces,
  type Wish,
} from "./choose-works.ts";
import { filesOf, groupByStudent, type Top, topsOf } from "./download.ts";
import { shownName } from "./file-name.ts";
import { fileOf, listFolder, readFolder } from "./folder.ts";
import { ArchiveError, type HandedFile } from "./handed-file.ts";
import { ownerOf, ownersOf } from "./owner.ts";
import { noneBecause, type Settled, type Student, settle } from "./settle.ts";
import type { Skipped, Submission } from "./submission.ts";
import { submissionIds } from "./submission-id.ts";

export interface IntakeOptions extends Wish {
  /** Skip what Canvas marks as late; an earlier version counts then. */
  skipLate?: boolean;
  /** A folder is one student's, whatever folders are in it. */
  oneStudent?: boolean;
  /** How a path is called in messages. */
  label?: (place: string) => string;
}

/** Everything that was handed in, ready to be read and graded. */
export interface Intake {
  /** In the order of their ids. */
  submissions: Submission[];
  skipped: Skipped[];
  /** Closes the archives; no work can be read after it. */
  close(): void;
}

/** What one path led to. */
interface Taken {
  settled: Settled[];
  skipped: Skipped[];
  close?: () => void;
}

/**
 * @param paths a single `.ts` file; a folder with works; a folder or archive of one student; a folder
 *   or archive of many (a folder or archive each, git clones, an LMS download)
 * @throws {InputError} for a path that does not exist or holds no work, and for a student in two paths
 */
export async function takeIn(paths: readonly string[], options: IntakeOptions): Promise<Intake> {
  const label = options.label ?? ((place) => place);
  const found: { settled: Settled; place: string }[] = [];
  const skipped: Skipped[] = [];
  const closers: (() => void)[] = [];
  for (const place of paths) {
    const { settled, skipped: own, close } = await takeFrom(place, options);
    const lines = own.map(({ path: below, why }) => ({
      path: shownName(below === "" ? label(place) : `${label(place)}/${below}`),
      why: shownName(why),
    }));
    // The first line is the likeliest reason.
    if (settled.length === 0) throw new InputError(`${lines[0]?.path}: ${lines[0]?.why}`);
    found.push(...settled.map((one) => ({ settled: one, place: label(place) })));
    skipped.push(...lines);
    if (close) closers.push(close);
  }
  requireUnique(found);
  const ids = submissionIds(found.map(({ settled }) => settled));
  const submissions = found.map(({ settled: { key: _, ...rest } }, i) => ({
    id: ids[i] ?? "",
    ...rest,
  }));
  return {
    submissions: submissions.sort((a, b) => (a.id < b.id ? -1 : 1)),
    skipped,
    close() {
      for (const close of closers) close();
    },
  };
}

const WHAT_WORKS_ARE = "a work is a .ts file, or lies in a folder, a .zip or a .tar.gz";

async function takeFrom(place: string, options: IntakeOptions): Promise<Taken> {
  const name = path.basename(path.resolve(place));
  const stats = statsOf(place);
  if (stats.isDirectory()) return takeFolder(place, name, options);
  if (!stats.isFile()) throw new InputError(`${place} is ${kindWords(stats)}: ${WHAT_WORKS_ARE}`);
  if (isArchive(name)) return takeArchive(place, name, options);
  if (name.endsWith(".ts")) return { settled: [loneFile(place, name, options)], skipped: [] };
  if (isOtherArchive(name)) throw new InputError(`${place}: ${otherArchiveWhy(name)}`);
  throw new InputError(`${place}: ${WHAT_WORKS_ARE}`);
}

async function takeFolder(place: string, name: string, options: IntakeOptions): Promise<Taken> {
  const wanted = mayBeWork(options);
  const { exercises, oneStudent } = options;
  if (oneStudent || usualPlaces(exercises).some((usual) => existsAt(path.join(place, usual)))) {
    const files = listFolder(place, wanted).map((file) => alone(file));
    const owner = ownerOf(name, true);
    return takeStudent({ owner, top: "", files, fromArchive: false }, place, options);
  }
  const tops = readFolder(place).map((entry): Top => {
    const inside = () =>
      listFolder(path.join(place, entry.name), wanted).map((file) => ({
        ...file,
        path: file.path === "" ? entry.name : `${entry.name}/${file.path}`,
      }));
    const isFolder = entry.isDirectory();
    return {
      name: entry.name,
      isFolder,
      files: isFolder ? inside : () => [fileOf(place, entry.name, entry, wanted)],
    };
  });
  return takeMany(tops, false, place, options);
}

async function takeArchive(place: string, name: string, options: IntakeOptions): Promise<Taken> {
  try {
    const { files, close } = await listArchive(name, place, mayBeWork(options));
    const { tops, skipped } = topsOf(files);
    const isLms = tops.some((top) => ownerOf(top.name, top.isFolder).lms !== undefined);
    const good = files.filter(({ refused }) => refused === undefined).map((file) => file.path);
    if (!isLms && isOneSubmission(good, options.exercises)) {
      const student = { owner: ownerOf(name, false), top: "", files: files.map(alone) };
      return { ...(await takeStudent({ ...student, fromArchive: true }, place, options)), close };
    }
    const many = await takeMany(tops, true, place, options);
    return { settled: many.settled, skipped: [...skipped, ...many.skipped], close };
  } catch (error) {
    if (error instanceof ArchiveError) throw new InputError(`${place}: ${error.message}`);
    throw error;
  }
}

async function takeMany(
  tops: readonly Top[],
  fromArchive: boolean,
  place: string,
  options: IntakeOptions,
): Promise<Taken> {
  const isLikely = (file: string) => isArchive(file) || isWorkName(file, options);
  const { groups, skipped } = groupByStudent(tops, options.skipLate ?? false, isLikely);
  const taken: Taken = { settled: [], skipped };
  const names = tops.map((top) => ({ path: top.name }));
  if (groups.length === 0)
    skipped.unshift({ path: "", why: noneBecause(names, options, fromArchive) });
  for (const group of groups) {
    const top = group.tops[0]?.top.name ?? "";
    const student = { owner: group.owner, top, files: filesOf(group), fromArchive };
    const one = await takeStudent(student, place, options);
    taken.settled.push(...one.settled);
    taken.skipped.push(...one.skipped);
  }
  return taken;
}

async function takeStudent(student: Student, place: string, wish: Wish): Promise<Taken> {
  const { submission, skipped } = await settle(student, place, wish);
  return { settled: submission ? [submission] : [], skipped };
}

function alone(file: HandedFile): OwnedFile {
  return { file, path: file.path, upload: 0, late: false };
}

function loneFile(place: string, name: string, { exercises, only }: Wish): Settled {
  const owners = ownersOf(name, false);
  const owner = owners.find(({ file }) => isWorkName(file, { exercises })) ?? owners[0];
  const folder = path.basename(path.dirname(path.resolve(place)));
  const stem = path.parse(owner.file || name).name;
  const exercise = only ?? [folder, stem].find((known) => exercises.includes(known));
  if (exercise === undefined) {
    throw new InputError(
      `${place}: which exercise is this? Say --exercise <id>; the ids are: ${exercises.join(", ")}`,
    );
  }
  const student = owner.lms ? owner.name : stem === "work" ? folder : stem;
  return {
    key: owner.lms ? owner.key : `plain ${student}`,
    name: student,
    ...(owner.lms && { lms: owner.late ? { ...owner.lms, late: true } : owner.lms }),
    works: [{ exercise, path: place, read: async () => readWork(place) }],
  };
}

/** Whether something is there; a link counts, and is refused when it is read. */
function existsAt(place: string): boolean {
  return lstatSync(place, { throwIfNoEntry: false }) !== undefined;
}

function statsOf(place: string): Stats {
  try {
    return statSync(place);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new InputError(
      code === "ENOENT" ? `${place} does not exist` : `${place} cannot be read (${code})`,
    );
  }
}

function requireUnique(found: readonly { settled: Settled; place: string }[]): void {
  const seen = new Map<string, string>();
  for (const { settled, place } of found) {
    const before = seen.get(settled.key);
    if (before !== undefined) {
      throw new InputError(
        `two submissions are called "${shownName(settled.name)}": in ${before} and in ${place}`,
      );
    }
    seen.set(settled.key, place);
  }
}
