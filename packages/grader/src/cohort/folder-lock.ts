// One run at a time writes into a folder: two journals in one file would be none.

import fs from "node:fs";
import { hostname } from "node:os";
import path from "node:path";
import { diskError } from "../disk/disk-error.ts";
import { refuseOdd } from "../disk/given-file.ts";
import { makeFolder } from "../disk/make-folder.ts";
import { InputError } from "../input-error.ts";

const LOCK = ".pravah-lock";

/**
 * Makes the folder and takes it for this run. What a killed run has left is taken over.
 *
 * @returns gives the folder back
 * @throws {InputError} when another run has it, or it cannot be written
 */
export function lockFolder(home: string): () => void {
  const lock = path.join(home, LOCK);
  makeFolder(home);
  refuseOdd(lock);
  try {
    const holder = holderOf(lock);
    if (holder !== null && isRunning(holder))
      throw new InputError(
        `${home} is in use by another run (process ${holder.pid} on ${holder.host}); if that is long gone, delete ${lock}`,
      );
    fs.rmSync(lock, { force: true });
    fs.writeFileSync(lock, JSON.stringify({ pid: process.pid, host: hostname() }), { flag: "wx" });
  } catch (error) {
    throw error instanceof InputError ? error : diskError(home, error);
  }
  return () => fs.rmSync(lock, { force: true });
}

interface Holder {
  pid: number;
  host: string;
}

function holderOf(lock: string): Holder | null {
  if (!fs.existsSync(lock)) return null;
  try {
    return JSON.parse(fs.readFileSync(lock, "utf8")) as Holder;
  } catch {
    // Torn by whatever ended its run.
    return null;
  }
}

function isRunning({ pid, host }: Holder): boolean {
  // Of another machine's processes nothing is known.
  if (host !== hostname()) return true;
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
