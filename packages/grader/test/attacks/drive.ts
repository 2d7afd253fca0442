// Starts the driver, and gathers what it prints and how it ends.

import { spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import type { GraderOptions, Result } from "../../src/index.ts";
import { SECRET } from "./bait.ts";
import { here } from "./corpus.ts";
import type { Line, Orders } from "./driver.ts";

export interface Run {
  pid: number;
  /** The exit code, or the signal that ended the grader. */
  end: number | NodeJS.Signals | null;
  /** In the order of the works. */
  results: Result[];
  /** What `({}).polluted` is in the grader, and its memory at the end; null where it died before. */
  last: Exclude<Line, { result: Result }> | null;
  /** Everything it printed. */
  text: string;
}

const ROOT = here("../../../..");
const PACKAGE = here("../..");

/** @param stopAfter results after which the grader is killed, as a machine that fails would */
export function drive(
  works: Orders["works"],
  options: GraderOptions,
  stopAfter = Number.POSITIVE_INFINITY,
): Promise<Run> {
  const orders: Orders = { root: ROOT, works, options };
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      ["--import", "tsx/esm", here("./driver.ts"), JSON.stringify(orders)],
      {
        cwd: PACKAGE,
        // An attack looks for variables of this name.
        env: { ...process.env, GRADER_SECRET: SECRET },
        stdio: ["ignore", "pipe", "pipe"],
      },
    );
    let [stdout, stderr] = ["", ""];
    child.stdout.on("data", (data: Buffer) => {
      stdout += data;
      if (stdout.split("\n").length > stopAfter) child.kill("SIGKILL");
    });
    child.stderr.on("data", (data: Buffer) => {
      stderr += data;
    });
    child.on("error", reject);
    child.on("close", (code, signal) => {
      const lines = stdout.split("\n").filter((line) => line.endsWith("}"));
      const parsed = lines.map((line) => JSON.parse(line) as Line);
      resolve({
        pid: child.pid ?? 0,
        end: signal ?? code,
        results: parsed.flatMap((line) => ("result" in line ? [line.result] : [])),
        last: parsed.flatMap((line) => ("result" in line ? [] : [line]))[0] ?? null,
        text: stdout + stderr,
      });
    });
  });
}

/** Folders and (on Linux, where one can tell) processes that a grader has left behind. */
export function leftovers(pid: number): string[] {
  const mark = `pravah-grader-${pid}-`;
  const folders = readdirSync(tmpdir()).filter((name) => name.startsWith(mark));
  if (!existsSync("/proc/self/cmdline")) return folders;
  const processes = readdirSync("/proc").flatMap((number) => {
    try {
      const command = readFileSync(`/proc/${number}/cmdline`, "latin1");
      return command.includes(mark) ? [command.replaceAll("\0", " ")] : [];
    } catch {
      return [];
    }
  });
  return [...folders, ...processes];
}
