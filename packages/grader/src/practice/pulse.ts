// A sign of life that works while a student's loop blocks the thread: a few bytes in a file, written
// before every call. The main process reads it and can say where a run that stands still is standing.

import { mkdtempSync, openSync, readdirSync, readFileSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

export interface Pulse {
  exercise: string;
  /** The check that runs, or null while `work.ts` is being loaded. */
  check: string | null;
  /** The function that was called last in it. */
  call: string | null;
  /** When this pulse was written, in ms since the epoch; 0 when nothing runs. */
  at: number;
}

const SIZE = 512;
const NAME = "PRAVAH_PULSE";

/** A folder for pulses, handed to the test workers through their environment. */
export function createPulseFolder(): { env: Record<string, string>; folder: string } {
  const folder = mkdtempSync(path.join(tmpdir(), "pravah-pulse-"));
  return { env: { [NAME]: folder }, folder };
}

/** Opens this exercise's pulse; writing is one small system call, cheap enough for every call. */
export function openPulse(
  exercise: string,
): (check: string | null, call: string | null, at?: number) => void {
  const folder = process.env[NAME];
  if (folder === undefined) return () => {};
  const file = openSync(path.join(folder, `${exercise}.json`), "w");
  return (check, call, at = Date.now()) => {
    const pulse: Pulse = { exercise, check, call, at };
    writeSync(file, JSON.stringify(pulse).padEnd(SIZE), 0);
  };
}

/** Pulses of all running exercises. */
export function readPulses(folder: string): Pulse[] {
  return readdirSync(folder).flatMap((name) => {
    try {
      return [JSON.parse(readFileSync(path.join(folder, name), "utf8")) as Pulse];
    } catch {
      // Read in the middle of a write, or not written yet: the next look will see it.
      return [];
    }
  });
}

export function removePulseFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}
