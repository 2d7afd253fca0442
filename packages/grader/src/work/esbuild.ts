// The one esbuild process of a grading process. It takes one task at a time: what becomes of the
// process is then that task's doing, and nobody else's text is in it.

import { type BuildOptions, build, stop, transform } from "esbuild";

/** What to do with a text: it becomes JavaScript, or is refused, or esbuild does not end or dies of it. */
export type Transformed =
  | { kind: "ok"; js: string; map: string }
  | { kind: "refused"; message: string; line: number }
  | { kind: "late" }
  | { kind: "broken"; why: string };

const LIMIT_MS = 3000;
/** A text of 64 KB takes 20 ms. What was busy for longer may have grown, and is not kept. */
const LONG_MS = 500;

let turn: Promise<unknown> = Promise.resolve();

/** Runs `task` when those before it have ended. */
function inTurn<T>(task: () => Promise<T>): Promise<T> {
  const mine = turn.then(task);
  turn = mine.catch(() => {});
  return mine;
}

/** Bundles our own sources. @returns the text of the bundle */
export function bundle(options: BuildOptions): Promise<string> {
  return inTurn(async () => {
    const { outputFiles } = await build({ ...options, bundle: true, write: false });
    return outputFiles[0]?.text ?? "";
  });
}

/** TypeScript → JavaScript, for a text that nobody vouches for. */
export function transformWork(source: string): Promise<Transformed> {
  return inTurn(async () => {
    const first = await attempt(source);
    // The process may have died before this text came.
    return first.kind === "broken" ? attempt(source) : first;
  });
}

async function attempt(source: string): Promise<Transformed> {
  const begin = performance.now();
  const late = lateAfter(LIMIT_MS);
  const done = await Promise.race([transformed(source), late.promise]);
  late.clear();
  if (done.kind === "broken" || performance.now() - begin > LONG_MS) await stop();
  return done;
}

async function transformed(source: string): Promise<Transformed> {
  try {
    const { code, map } = await transform(source, {
      loader: "ts",
      format: "esm",
      target: "es2022",
      sourcemap: "external",
      sourcesContent: false,
      sourcefile: "work.ts",
      logLevel: "silent",
      logLimit: 1,
      // The student's own tsconfig must not matter.
      tsconfigRaw: {},
    });
    return { kind: "ok", js: code, map };
  } catch (error) {
    const { errors } = error as { errors?: { text: string; location: { line: number } | null }[] };
    const first = errors?.[0];
    if (first) return { kind: "refused", message: first.text, line: first.location?.line ?? 0 };
    return { kind: "broken", why: (error as Error).message };
  }
}

function lateAfter(ms: number): { promise: Promise<Transformed>; clear(): void } {
  let timer: NodeJS.Timeout | undefined;
  const promise = new Promise<Transformed>((resolve) => {
    timer = setTimeout(resolve, ms, { kind: "late" });
  });
  return { promise, clear: () => clearTimeout(timer) };
}
