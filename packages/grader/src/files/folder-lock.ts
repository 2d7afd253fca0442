// One run at a time writes into a folder: two journals in one file would be none.

import { randomUUID } from "node:crypto";
import fs from "node:fs";
import { hostname } from "node:os";
import path from "node:path";
import { diskError } from "./disk-error.ts";
import { refuseOdd } from "./given-file.ts";
import { sha256 } from "./hash.ts";
import { InputError } from "./input-error.ts";
import { isRunning } from "./is-running.ts";
import { makeFolder } from "./make-folder.ts";

const LOCK = ".pravah-lock";
/** A lock without words that is younger is still being written; an older one is torn. */
const WRITING_MS = 5_000;

/** Locks of this very process: its number alone may be that of a run long gone. */
const ours = new Set<string>();

/**
 * Makes the folder and takes it for this run. What a killed run has left is taken over.
 *
 * @returns gives the folder back
 * @throws {InputError} when another run has it, or it cannot be written
 */
export function lockFolder(home: string): () => void {
  const lock = path.join(path.resolve(home), LOCK);
  const words = JSON.stringify({ pid: process.pid, host: hostname(), id: randomUUID() });
  makeFolder(home);
  refuseOdd(lock);
  try {
    if (!create(lock, words)) {
      const found = read(lock);
      if (found !== null && !isLeft(lock, found)) throw inUse(home, lock, found);
      // A second one that finds it taken has lost to another starter.
      if (found !== null) removeLeft(lock, found);
      if (!create(lock, words)) throw inUse(home, lock, read(lock));
    }
  } catch (error) {
    throw error instanceof InputError ? error : diskError(home, error);
  }
  ours.add(lock);
  return () => {
    ours.delete(lock);
    if (read(lock)?.words === words) fs.rmSync(lock, { force: true });
  };
}

/** @returns false when there is one already: that is for the system alone to say */
function create(file: string, words: string): boolean {
  try {
    fs.writeFileSync(file, words, { flag: "wx" });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

interface Found {
  words: string;
  holder: Holder | null;
  ageMs: number;
}

interface Holder {
  pid: number;
  host: string;
}

/** The lock as it is now; null where there is none. */
function read(lock: string): Found | null {
  try {
    const words = fs.readFileSync(lock, "utf8");
    return { words, holder: holderIn(words), ageMs: Date.now() - fs.statSync(lock).mtimeMs };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

function holderIn(words: string): Holder | null {
  try {
    const { pid, host } = JSON.parse(words) as Partial<Holder>;
    return typeof pid === "number" && typeof host === "string" ? { pid, host } : null;
  } catch {
    return null;
  }
}

/** Whether nobody holds it any more. */
function isLeft(lock: string, { holder, ageMs }: Found): boolean {
  return holder === null ? ageMs > WRITING_MS : !isHeld(lock, holder);
}

function isHeld(lock: string, { pid, host }: Holder): boolean {
  // Of another machine's processes nothing is known.
  if (host !== hostname()) return true;
  if (pid === process.pid) return ours.has(lock);
  return isRunning(pid);
}

/**
 * Takes a left lock away. Whoever does it claims that lock by its words first: without, the slower of
 * two starters would take away what the quicker one has just made.
 */
function removeLeft(lock: string, { words }: Found): void {
  const claim = `${lock}-${sha256(words).slice(0, 16)}`;
  if (!create(claim, "")) return;
  try {
    if (read(lock)?.words === words) fs.rmSync(lock);
  } finally {
    fs.rmSync(claim, { force: true });
  }
}

function inUse(home: string, lock: string, found: Found | null): InputError {
  const holder = found?.holder;
  const who = holder ? `process ${holder.pid} on ${holder.host}` : "it has only just begun";
  return new InputError(
    `${home} is in use by another run (${who}); if that is long gone, delete ${lock}`,
  );
}
