// Starts and ends a sandboxed process with everything that may hang on it.

import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import type { Launch } from "../walls/launch.ts";

/** @param cwd an empty folder */
export function startProcess(launch: Launch, cwd: string): ChildProcessWithoutNullStreams {
  const files = launch.open.map((file) => openSync(file, "r"));
  try {
    return spawn(launch.command, launch.args, {
      cwd,
      env: launch.env,
      // An own process group, so that everything in it can be ended at once.
      detached: process.platform !== "win32",
      stdio: ["pipe", "pipe", "pipe", ...files],
      windowsHide: true,
    }) as ChildProcessWithoutNullStreams;
  } finally {
    for (const file of files) closeSync(file);
  }
}

/** Ends the process, its group and its namespace, whatever they do, and lets go of its pipes. */
export function killTree(child: ChildProcessWithoutNullStreams): void {
  const { pid } = child;
  if (pid !== undefined && process.platform !== "win32") {
    try {
      process.kill(-pid, "SIGKILL");
    } catch {
      // Already gone.
    }
  }
  child.kill("SIGKILL");
  child.stdin.destroy();
  child.stdout.destroy();
  child.stderr.destroy();
}
