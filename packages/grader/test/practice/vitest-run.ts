// Starts Vitest over copies of the toy exercise, as a student does.

import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { vi } from "vitest";
import type { PracticeMark } from "../../src/practice/start.ts";
import { TOY_FOLDER } from "../toy.ts";

const config = fileURLToPath(new URL("../../../../exercises/vitest.config.ts", import.meta.url));
const vitest = fileURLToPath(new URL("../../node_modules/vitest/vitest.mjs", import.meta.url));

/** What a student has set, and nothing of the Vitest that runs this test. */
function surroundings(lang: string): NodeJS.ProcessEnv {
  const { PATH, HOME, TMPDIR } = process.env;
  return { PATH, HOME, TMPDIR, PRAVAH_LANG: lang, NO_COLOR: "1" };
}

/** A folder of exercises, away from this checkout. */
export class Course {
  readonly root: string;

  /** @param name a folder in a new one */
  constructor(name = "exercises") {
    this.root = path.join(mkdtempSync(path.join(tmpdir(), "pravah-test-")), name);
  }

  /** A copy of the toy with this work; null leaves none, undefined the stub. */
  add(id: string, work?: string | Uint8Array | null): string {
    const folder = path.join(this.root, id);
    if (!existsSync(folder)) cpSync(TOY_FOLDER, folder, { recursive: true });
    const file = path.join(folder, "work.ts");
    if (work === null) rmSync(file);
    else if (work !== undefined) writeFileSync(file, work);
    return folder;
  }

  remove(): void {
    rmSync(path.dirname(this.root), { recursive: true, force: true });
  }
}

/** One run, as a student reads it. */
export function practise(folder: string, lang = "en", ...flags: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [vitest, "run", "--config", config, "--root", folder, ...flags],
    { cwd: folder, encoding: "utf8", env: surroundings(lang) },
  );
  return { status, text: stdout + stderr };
}

export interface ModuleReport {
  /** What kept its checks from running. */
  message: string;
  marks: PracticeMark[];
  /** What was said of those that failed. */
  said: string[];
}

/** One run over a course, as data by exercise. */
export function practiseAll(root: string): Map<string, ModuleReport> {
  const file = path.join(root, "report.json");
  practise(root, "en", "--reporter=json", `--outputFile=${file}`);
  const { testResults } = JSON.parse(readFileSync(file, "utf8")) as {
    testResults: {
      name: string;
      message: string;
      assertionResults: { meta: { pravah: PracticeMark }; failureMessages: string[] }[];
    }[];
  };
  return new Map(
    testResults.map(({ name, message, assertionResults }) => [
      path.basename(path.dirname(name)),
      {
        message,
        marks: assertionResults.map(({ meta }) => meta.pravah),
        said: assertionResults.flatMap(({ failureMessages }) => failureMessages),
      },
    ]),
  );
}

/** Vitest that goes on watching. */
export class Watching {
  readonly #child: ChildProcess;
  readonly ended: Promise<number | NodeJS.Signals | null>;
  text = "";

  constructor(folder: string) {
    const args = [vitest, "--watch", "--config", config, "--root", folder];
    this.#child = spawn(process.execPath, args, { cwd: folder, env: surroundings("en") });
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      stream?.on("data", (data: Buffer) => {
        this.text += data;
      });
    }
    this.ended = new Promise((resolve) => {
      this.#child.on("close", (code, signal) => resolve(signal ?? code));
    });
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  /** Does something, and waits for what it leads to. @returns the text that it led to */
  async after(step: () => void, wanted: RegExp): Promise<string> {
    const before = this.text.length;
    step();
    return vi.waitFor(() => {
      const text = this.text.slice(before);
      if (!wanted.test(text)) throw new Error(`not yet: ${text}`);
      return text;
    }, 30_000);
  }

  end(signal: NodeJS.Signals): void {
    this.#child.kill(signal);
  }
}
