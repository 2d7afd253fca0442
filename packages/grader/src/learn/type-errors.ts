// What TypeScript says of a work: its own command, in a child process, after the verdict. Shown beside a
// function that fails or a work that does not load; it decides nothing.

import { type ChildProcess, spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { EXERCISE_FILES } from "../catalog/exercise-files.ts";
import { createScratch } from "../sandbox/scratch.ts";

export interface TypeFault {
  /** Counted from 1. */
  line: number;
  /** In English: the compiler has no other. */
  message: string;
}

/** More are not read. */
const MOST_OUTPUT = 200_000;
/** A type can keep any checker busy for ever. */
const LIMIT_MS = 10_000;

export class TypeChecker {
  readonly #root: string;
  #running: ChildProcess | null = null;
  /** Goes away with this process. */
  #scratch: string | null = null;

  /** @param root the checkout, where `typescript` and `exercises/tsconfig.json` are */
  constructor(root: string) {
    this.#root = root;
  }

  /** @returns null when `stop` or another `check` came first, or there is no compiler */
  async check(exercise: string): Promise<TypeFault[] | null> {
    this.stop();
    const command = compilerOf(this.#root);
    if (command === null) return null;
    const cwd = path.join(this.#root, "exercises");
    const args = ["--noEmit", "--pretty", "false", "-p", this.#projectOf(exercise)];
    const child = spawn(command, args, { cwd, stdio: ["ignore", "pipe", "ignore"] });
    this.#running = child;
    const clock = setTimeout(() => child.kill("SIGKILL"), LIMIT_MS);
    let text = "";
    child.stdout.on("data", (data: Buffer) => {
      if (text.length < MOST_OUTPUT) text += data.toString("utf8");
    });
    const hasEnded = await new Promise<boolean>((resolve) => {
      child.on("error", () => resolve(false));
      child.on("close", (_code, signal) => resolve(signal === null));
    });
    clearTimeout(clock);
    if (this.#running !== child) return null;
    this.#running = null;
    return hasEnded ? faultsIn(text, `${exercise}/work.ts`) : null;
  }

  /** A project of one work: a third of the time that all of them take. */
  #projectOf(exercise: string): string {
    this.#scratch ??= createScratch();
    const home = path.join(this.#root, "exercises");
    const project = {
      extends: path.join(home, "tsconfig.json"),
      compilerOptions: { typeRoots: [path.join(this.#root, "node_modules", "@types")] },
      files: [path.join(home, exercise, EXERCISE_FILES.work)],
      include: [],
    };
    const file = path.join(this.#scratch, `${exercise}.tsconfig.json`);
    writeFileSync(file, JSON.stringify(project));
    return file;
  }

  stop(): void {
    this.#running?.kill("SIGKILL");
    this.#running = null;
  }
}

const FAULT = /^(.+?)\((\d+),\d+\): error TS\d+: (.*)$/;

/** The lines that are about `file`, a path below the compiler's folder. */
export function faultsIn(text: string, file: string): TypeFault[] {
  return text.split(/\r?\n/).flatMap((line) => {
    const [, where = "", at = "", message = ""] = FAULT.exec(line) ?? [];
    return where.replaceAll("\\", "/") === file ? [{ line: Number(at), message }] : [];
  });
}

/** The compiler itself: its wrapper would leave it running where it is ended. */
function compilerOf(root: string): string | null {
  try {
    const typescript = createRequire(path.join(root, "package.json")).resolve(
      "typescript/package.json",
    );
    const platform = `@typescript/typescript-${process.platform}-${process.arch}/package.json`;
    const home = path.dirname(createRequire(typescript).resolve(platform));
    return path.join(home, "lib", process.platform === "win32" ? "tsc.exe" : "tsc");
  } catch {
    return null;
  }
}
