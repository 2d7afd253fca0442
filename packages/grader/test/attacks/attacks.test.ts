// Hostile works, all in one cohort and one grader, with honest ones in between: nobody scores more
// than the honest part is worth, nothing leaks, nothing is left behind, the grader survives.

import { spawn } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Result, readExercise } from "../../src/index.ts";
import { port } from "./port.ts";

interface Attack {
  id: string;
  group: string;
  tries: string;
  expected: { fullMarks: boolean };
  control: boolean;
}

const here = (file: string) => fileURLToPath(new URL(file, import.meta.url));
const attacks: Attack[] = JSON.parse(readFileSync(here("./attacks.json"), "utf8")).attacks;
const reference = readFileSync(here("../../../../solutions/relu/work.ts"), "utf8");
const exercise = readExercise(here("../../../../exercises/relu"));

/** Checks that ask the attacked functions; the rest of a ported attack is the reference's. */
const ATTACKED = /^(forward|backward|inputs|born-dead-nets|xavier)/;
const honestPoints = Object.entries(exercise.points)
  .filter(([id]) => !ATTACKED.test(id))
  .reduce((sum, [, points]) => sum + points, 0);

/** Where the corpus tries to write and to read, and whom it tries to call. */
const CANARY = "/tmp/pravah-canary";
const CANARY_TEXT = "file-canary-7391";
const SECRET = "env-canary-5582";
const LISTENER_PORT = 18999;

let cohort = "";
let connections = 0;
let listener: Server;
let run: { exitCode: number | null; stdout: string; stderr: string };
let results = new Map<string, Result>();

// The corpus names POSIX paths and signals.
describe.skipIf(process.platform === "win32")("hostile works", () => {
  beforeAll(async () => {
    cohort = mkdtempSync(path.join(tmpdir(), "pravah-attacks-"));
    for (const { id } of attacks) {
      const attack = readFileSync(here(`./corpus/${id}.ts`), "utf8");
      mkdirSync(path.join(cohort, id, "relu"), { recursive: true });
      writeFileSync(path.join(cohort, id, "relu", "work.ts"), port(attack, reference));
    }
    rmSync(CANARY, { recursive: true, force: true });
    mkdirSync(CANARY);
    writeFileSync(path.join(CANARY, "secret.txt"), CANARY_TEXT);
    listener = createServer((socket) => {
      connections++;
      socket.destroy();
    }).on("error", () => {});
    await new Promise<void>((ready) => listener.listen(LISTENER_PORT, "127.0.0.1", ready));

    run = await gradeCohort(cohort);
    const document = JSON.parse(run.stdout) as { results: Result[] };
    results = new Map(document.results.map((result) => [result.submission.id, result]));
  }, 150_000);

  afterAll(() => {
    listener.close();
    rmSync(cohort, { recursive: true, force: true });
    rmSync(CANARY, { recursive: true, force: true });
  });

  it("the grader survives, and decides every work", () => {
    expect(run.exitCode).toBe(0);
    expect([...results.keys()].sort()).toEqual(attacks.map(({ id }) => id).sort());
  });

  it.each(attacks)("$id: $tries", ({ id, expected }) => {
    const result = results.get(id) as Result;
    if (expected.fullMarks) expect(result.score).toBe(100);
    else expect(result.score ?? 0).toBeLessThan(100);
  });

  it.each(attacks.filter(({ group }) => HOPELESS.has(group)))(
    "$id earns nothing from the functions it attacks",
    ({ id }) => {
      const { score, checks } = results.get(id) as Result;
      const stolen = checks.filter((check) => ATTACKED.test(check.id) && check.outcome === "pass");
      expect(stolen.map((check) => check.id)).toEqual([]);
      expect(score ?? 0).toBeLessThanOrEqual(honestPoints);
    },
  );

  it("no file is written, no secret read, nobody called", () => {
    expect(readdirSync(CANARY)).toEqual(["secret.txt"]);
    expect(run.stdout + run.stderr).not.toContain(CANARY_TEXT);
    expect(run.stdout + run.stderr).not.toContain(SECRET);
    expect(connections).toBe(0);
  });

  it("no control byte, bidirectional mark or CI command in what is shown", () => {
    const shown = JSON.stringify(
      [...results.values()].map(({ reason, checks }) => [reason, checks]),
    );
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
    expect(shown).not.toMatch(/[\x00-\x1f\x7f-\x9f\u202a-\u202e]|\\u00[01]/);
    expect(shown).not.toMatch(/(^|\\n)\s*(::|##\[)/);
  });

  it("no process and no file is left behind", () => {
    expect(sandboxedProcesses()).toEqual([]);
    expect(
      readdirSync(tmpdir()).filter((name) => name.startsWith(`pravah-grader-${graderPid}-`)),
    ).toEqual([]);
  });
});

/** Groups whose functions are never right, whatever they try. */
const HOPELESS = new Set(["cheating", "escape", "secrets", "network", "feedback"]);

let graderPid = 0;

/** Half of the usual patience: a third of the corpus waits for a limit. */
const LIMITS = ["--load-ms", "1000", "--call-ms", "500"];

function gradeCohort(folder: string): Promise<typeof run> {
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      [here("../../bin/pravah.js"), "grade", folder, "--json", ...LIMITS],
      {
        env: { ...process.env, PRAVAH_SECRET: SECRET },
        stdio: ["ignore", "pipe", "pipe"],
      },
    );
    graderPid = child.pid ?? 0;
    let stdout = "";
    let stderr = "";
    child.stdout.on("data", (data) => {
      stdout += data;
    });
    child.stderr.on("data", (data) => {
      stderr += data;
    });
    child.on("error", reject);
    child.on("close", (exitCode) => resolve({ exitCode, stdout, stderr }));
  });
}

/** Sandboxed processes of the grader that just ran; Linux alone can tell. */
function sandboxedProcesses(): string[] {
  if (!existsSync("/proc/self/cmdline")) return [];
  return readdirSync("/proc").flatMap((pid) => {
    try {
      const command = readFileSync(`/proc/${pid}/cmdline`, "latin1");
      return command.includes(`pravah-grader-${graderPid}-`) ? [command.replaceAll("\0", " ")] : [];
    } catch {
      return [];
    }
  });
}
