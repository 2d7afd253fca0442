// TypeScript → JavaScript, in a disposable esbuild process with limits: a student's text never meets
// a parser inside the trusted process (350 KB of nesting would end it, 5 KB can keep it busy for 16 s).

import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire, SourceMap, type SourceMapPayload } from "node:module";
import path from "node:path";
import type { Compiled } from "./compiled.ts";
import type { Problem } from "./problem.ts";

const COMPILE_MS = 3000;
const MAX_OUTPUT = 4_000_000;
const ARGUMENTS = [
  "--loader=ts",
  "--format=esm",
  "--target=es2022",
  "--sourcemap=inline",
  "--sources-content=false",
  "--sourcefile=work.ts",
  "--log-level=error",
  "--log-limit=1",
  "--color=false",
  // The student's own tsconfig must not matter.
  "--tsconfig-raw={}",
];

/**
 * Compiles one work.
 *
 * @param scratch an empty folder to run in
 * @returns the problem with its line when the text does not parse
 */
export async function compile(
  source: string,
  scratch: string,
): Promise<Compiled | { problem: Problem }> {
  const run = await runOnce(source, scratch);
  if (run.kind === "broken")
    return { problem: { stage: "infrastructure", params: { why: run.why } } };
  if (run.kind === "late") return tooComplex();
  if (run.kind === "failed") return parseProblem(run.errors);
  return splitSourceMap(run.js);
}

type Run =
  | { kind: "ok"; js: string }
  | { kind: "failed"; errors: string }
  | { kind: "late" }
  | { kind: "broken"; why: string };

function runOnce(source: string, cwd: string): Promise<Run> {
  const { promise, resolve } = settleOnce<Run>();
  const child = spawn(esbuildBinary(), ARGUMENTS, {
    cwd,
    env: {},
    stdio: ["pipe", "pipe", "pipe"],
    windowsHide: true,
  });
  const stop = (run: Run) => {
    child.kill("SIGKILL");
    resolve(run);
  };
  const timer = setTimeout(() => stop({ kind: "late" }), COMPILE_MS);
  const js = gather(child.stdout, () => stop({ kind: "late" }));
  const errors = gather(child.stderr, () => {});
  child.on("error", (error) => stop({ kind: "broken", why: `esbuild: ${error.message}` }));
  child.on("close", (code: number | null) => {
    clearTimeout(timer);
    resolve(code === 0 ? { kind: "ok", js: js() } : { kind: "failed", errors: errors() });
  });
  child.stdin?.on("error", () => {
    // esbuild may refuse the text before it has read all of it; its exit code tells.
  });
  child.stdin?.end(source);
  return promise;
}

function gather(stream: ChildProcess["stdout"], overflow: () => void): () => string {
  const parts: Buffer[] = [];
  let size = 0;
  stream?.on("data", (part: Buffer) => {
    size += part.length;
    if (size <= MAX_OUTPUT) parts.push(part);
    else overflow();
  });
  return () => Buffer.concat(parts).toString("utf8");
}

function settleOnce<T>(): { promise: Promise<T>; resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => {};
  const promise = new Promise<T>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}

// `✘ [ERROR] Expected ";" but found "x"` … `work.ts:3:5:`
function parseProblem(errors: string): { problem: Problem } {
  const message = /\[ERROR\] (.*)/.exec(errors)?.[1];
  if (message === undefined) return tooComplex();
  const line = Number(/work\.ts:(\d+):\d+/.exec(errors)?.[1] ?? 0);
  return { problem: { stage: "parse", params: { message, line } } };
}

function tooComplex(): { problem: Problem } {
  return {
    problem: { stage: "parse", params: { message: "nested too deeply to be read", line: 0 } },
  };
}

const MAP_COMMENT = /\n\/\/# sourceMappingURL=data:application\/json;base64,([\w+/=]+)\s*$/;

function splitSourceMap(output: string): Compiled {
  const encoded = MAP_COMMENT.exec(output)?.[1];
  const map =
    encoded &&
    new SourceMap(JSON.parse(Buffer.from(encoded, "base64").toString()) as SourceMapPayload);
  return {
    js: output.replace(MAP_COMMENT, "\n"),
    lineOf: (jsLine) => {
      if (!map) return null;
      // The last entry of the line: a call's own column is not worth carrying across the channel.
      const entry = map.findEntry(jsLine - 1, 1e6);
      return "originalLine" in entry ? entry.originalLine + 1 : null;
    },
  };
}

let binary: string | undefined;

// The platform's executable itself: the `esbuild` command is a Node script that only starts it.
function esbuildBinary(): string {
  if (binary === undefined) {
    const fromEsbuild = createRequire(createRequire(import.meta.url).resolve("esbuild"));
    const home = path.dirname(
      fromEsbuild.resolve(`@esbuild/${process.platform}-${process.arch}/package.json`),
    );
    const unix = path.join(home, "bin", "esbuild");
    binary = existsSync(unix) ? unix : path.join(home, "esbuild.exe");
  }
  return binary;
}
