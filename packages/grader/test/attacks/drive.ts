// Starts the driver, and gathers what it prints and how it ends.

import { spawn } from "node:child_process";
import { CHECKOUT } from "../../src/files/checkout.ts";
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

const PACKAGE = here("../..");

/** @param killAfterMs counted from the first result: the grader is killed, as by a failing machine */
export function drive(
  works: Orders["works"],
  options: GraderOptions,
  killAfterMs?: number,
): Promise<Run> {
  const orders: Orders = { root: CHECKOUT, works, options };
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
      if (stdout === "" && killAfterMs !== undefined) {
        setTimeout(() => child.kill("SIGKILL"), killAfterMs);
      }
      stdout += data;
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
