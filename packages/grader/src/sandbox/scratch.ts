// A private folder for the trusted process. A killed grader cannot clean up, so the next one does.

import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { isRunning } from "../files/is-running.ts";
import { endProcessesWith } from "./box/leftover-processes.ts";

const PREFIX = "pravah-grader-";
const ours = new Set<string>();

/** Creates the folder; it goes away with the process, or with the next grader's start. */
export function createScratch(): string {
  sweep();
  const folder = mkdtempSync(path.join(tmpdir(), `${PREFIX}${process.pid}-`));
  if (ours.size === 0) process.once("exit", removeOurs);
  ours.add(folder);
  mkdirSync(path.join(folder, "empty"));
  return folder;
}

function removeOurs(): void {
  for (const folder of ours) rmSync(folder, { recursive: true, force: true });
}

function sweep(): void {
  for (const name of readdirSync(tmpdir())) {
    const pid = new RegExp(`^${PREFIX}(\\d+)-`).exec(name)?.[1];
    if (pid === undefined || isRunning(Number(pid))) continue;
    const folder = path.join(tmpdir(), name);
    // Another user's leftovers are not ours to remove; that must not stop a grading.
    try {
      endProcessesWith(folder);
      rmSync(folder, { recursive: true, force: true });
    } catch {}
  }
}
