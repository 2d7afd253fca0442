// A cohort on the command line: killed, interrupted and resumed it gives the bytes of an undisturbed
// run; and a result can be reproduced from what the run has left.

import { spawn, spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const program = fileURLToPath(new URL("../../bin/pravah.js", import.meta.url));
const stub = readFileSync(new URL("../../../../exercises/relu/work.ts", import.meta.url));
const ENV: NodeJS.ProcessEnv = { ...process.env, NO_COLOR: "1", PRAVAH_LANG: "en" };

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "pravah-test-"));
  ENV.INIT_CWD = folder;
  for (let i = 1; i <= 5; i++) {
    const home = path.join(folder, `cohort/s00${i}/relu`);
    mkdirSync(home, { recursive: true });
    writeFileSync(
      path.join(home, "work.ts"),
      i % 2 === 0 ? `export const = ${i};` : `${stub}// ${i}`,
    );
  }
  const { status, stderr } = pravah("grade", "cohort", "--out", "whole", "--jobs", "2");
  expect(status, stderr).toBe(0);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function pravah(...args: string[]) {
  return spawnSync(process.execPath, [program, ...args], { encoding: "utf8", env: ENV });
}

const read = (file: string) => readFileSync(path.join(folder, file), "utf8");

/** Grades the cohort, and sends a signal as soon as one work is in the journal. */
function disturbed(out: string, signal: NodeJS.Signals) {
  const args = ["grade", "cohort", "--out", out, "--jobs", "1", "--resume"];
  return new Promise<{ end: number | string | null; stderr: string }>((resolve) => {
    const child = spawn(process.execPath, [program, ...args], {
      env: ENV,
      stdio: ["ignore", "ignore", "pipe"],
    });
    let stderr = "";
    child.stderr.on("data", (data) => {
      stderr += data;
    });
    const journal = path.join(folder, out, "journal.jsonl");
    const before = recordsIn(journal);
    const timer = setInterval(() => {
      if (recordsIn(journal) === before) return;
      clearInterval(timer);
      child.kill(signal);
    }, 5);
    child.on("close", (code, by) => {
      clearInterval(timer);
      resolve({ end: by ?? code, stderr });
    });
  });
}

function recordsIn(journal: string): number {
  if (!existsSync(journal)) return 0;
  // The plan is the first line; a journal that was just made has not even that.
  return Math.max(0, readFileSync(journal, "utf8").split("\n").length - 2);
}

/** Grading processes of this machine whose parent is gone; Linux alone can tell. */
function orphans(): string[] {
  if (!existsSync("/proc/self/stat")) return [];
  return readdirSync("/proc").filter((pid) => {
    try {
      const isOurs = readFileSync(`/proc/${pid}/environ`, "latin1").includes(folder);
      return isOurs && readFileSync(`/proc/${pid}/cmdline`, "latin1").includes("grading-process");
    } catch {
      return false;
    }
  });
}

describe("a cohort", () => {
  it("can be merged, and a merge says what is missing", () => {
    const { status, stdout } = pravah("merge", "whole", "--out", "merged");
    expect(status).toBe(0);
    expect(stdout).toMatch(/5 × JSON → merged {2}\(results\.jsonl, SHA-256 [0-9a-f]{16}…\)/);
    for (const file of ["results.jsonl", "submissions.jsonl", "skipped.json", "s002/relu.json"])
      expect(read(`merged/${file}`)).toBe(read(`whole/${file}`));
    const missing = pravah("merge", "nowhere", "--out", "half");
    expect([missing.status, missing.stderr]).toEqual([
      1,
      `${path.join(folder, "nowhere")} holds no graded cohort\n`,
    ]);
  });

  it("killed at any time goes on with --resume", async () => {
    for (let kills = 0; kills < 2; kills++)
      expect((await disturbed("killed", "SIGKILL")).end).toBe("SIGKILL");
    expect(pravah("grade", "cohort", "--out", "killed").status).toBe(1);
    expect(pravah("grade", "cohort", "--out", "killed", "--resume").status).toBe(0);
    expect(read("killed/results.jsonl")).toBe(read("whole/results.jsonl"));
    await expect.poll(orphans, { timeout: 10_000 }).toEqual([]);
  }, 60_000);

  it.skipIf(process.platform === "win32")(
    "says after Ctrl-C what to type to go on",
    async () => {
      const { end, stderr } = await disturbed("stopped", "SIGINT");
      expect(end).toBe(130);
      expect(stderr).toMatch(/ended: [1-4] of 5 works are graded and kept in stopped\. To go on:/);
      expect(stderr).toContain("   pnpm grade cohort --out stopped --jobs 1 --resume\n");
      expect(orphans()).toEqual([]);
    },
    60_000,
  );
});

it("a result is reproduced from what the run has left", () => {
  const { status, stdout } = pravah("regrade", "--verify", "whole/s002/relu.json");
  expect(stdout).toMatch(/^ s002 relu: reproduced byte for byte \(SHA-256 [0-9a-f]{16}…\)\n$/);
  expect(status).toBe(0);
});
