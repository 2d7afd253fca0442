// The peer: what most course repositories do, `vitest run` once per submission. It runs the same
// checks on the same work, in the process that gives the mark.

import { spawn } from "node:child_process";
import { copyFileSync, cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { CHECKOUT, severalAtATime } from "@pravah/grader";
import { busyMs } from "../machine.ts";
import { EXERCISE, WORK_FILE } from "./specimen.ts";
import { rate, type Throughput } from "./throughput.ts";

const BENCH = fileURLToPath(new URL("../..", import.meta.url));
const CONFIG = [
  'import { practiceConfig } from "../../packages/grader/src/practice/config.ts";',
  "export default practiceConfig(true);",
].join("\n");

/** @param jobs how many run at a time */
export async function measureVitestRun(runs: number, jobs: number): Promise<Throughput> {
  // Inside of the bench, so that the spec finds its packages.
  const home = mkdtempSync(path.join(BENCH, ".vitest-run-"));
  try {
    cpSync(path.join(CHECKOUT, "exercises", EXERCISE), path.join(home, EXERCISE), {
      recursive: true,
      filter: (file) => path.basename(file) !== "node_modules",
    });
    copyFileSync(WORK_FILE, path.join(home, EXERCISE, "work.ts"));
    writeFileSync(path.join(home, "vitest.config.ts"), CONFIG);
    await vitestRun(home);
    const [busy, begin] = [busyMs(), performance.now()];
    // All cores are busy to the end.
    const full = Array.from({ length: Math.ceil(runs / jobs) * jobs }, () => home);
    await severalAtATime(full, jobs, vitestRun);
    return rate(full.length, busy, begin);
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

const vitest = createRequire(import.meta.url).resolve("vitest/package.json");
const command = path.join(path.dirname(vitest), "vitest.mjs");

function vitestRun(home: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [command, "run", "--config", "../vitest.config.ts"], {
      cwd: path.join(home, EXERCISE),
      env: { ...process.env, CI: "true" },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let text = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (data: Buffer) => {
        text += data;
      });
    }
    child.on("error", reject);
    child.on("close", (code) =>
      code === 0 ? resolve() : reject(new Error(`vitest run ended with ${code}:\n${text}`)),
    );
  });
}
