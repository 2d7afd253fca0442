// The one esbuild process of a grading process. It takes one task at a time: what becomes of the
// process is then that task's doing, and nobody else's text is in it.

import { type BuildOptions, build, type Message, stop, transform } from "esbuild";
import type { Problem } from "./problem.ts";
import {
  FINDING_IMPORTS,
  looksAround,
  refusedImport,
  WITHOUT_IMPORT_EXPRESSIONS,
} from "./refused-imports.ts";
import type { Script } from "./script.ts";

/** What to do with a text: it becomes JavaScript, or is refused, or esbuild does not end or dies of it. */
export type Transformed =
  | { kind: "ok"; js: string; map: string }
  | { kind: "refused"; problem: Problem }
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
export async function bundle(options: BuildOptions): Promise<string> {
  return (await bundleWithMap(options)).js;
}

/** @returns the map as JSON; empty where none was asked for */
export function bundleWithMap(options: BuildOptions): Promise<Script> {
  return inTurn(async () => {
    const { outputFiles } = await build({ ...options, bundle: true, write: false });
    const textOf = (isMap: boolean) =>
      outputFiles.find(({ path }) => path.endsWith(".map") === isMap)?.text ?? "";
    return { js: textOf(false), map: textOf(true) };
  });
}

/**
 * TypeScript → JavaScript, for a text that nobody vouches for.
 *
 * @param lookAround false lets a work import what it likes, for the ablation test alone
 */
export function transformWork(source: string, lookAround = true): Promise<Transformed> {
  const task = lookAround ? checked : transformed;
  return inTurn(async () => {
    const first = await attempt(() => task(source));
    // The process may have died before this text came.
    return first.kind === "broken" ? attempt(() => task(source)) : first;
  });
}

async function attempt(task: () => Promise<Transformed>): Promise<Transformed> {
  const begin = performance.now();
  const late = lateAfter(LIMIT_MS);
  const done = await Promise.race([task(), late.promise]);
  late.clear();
  if (done.kind === "broken" || performance.now() - begin > LONG_MS) await stop();
  return done;
}

const TYPESCRIPT = {
  format: "esm",
  target: "es2022",
  logLevel: "silent",
  logLimit: 1,
  // The student's own tsconfig must not matter.
  tsconfigRaw: {},
} as const satisfies BuildOptions;

async function checked(source: string): Promise<Transformed> {
  const done = await transformed(source, WITHOUT_IMPORT_EXPRESSIONS);
  if (done.kind !== "ok" || !looksAround(done.js)) return done;
  const stdin = { contents: source, loader: "ts", sourcefile: "work.ts" } as const;
  try {
    await build({ ...TYPESCRIPT, ...FINDING_IMPORTS, stdin });
    return done;
  } catch (error) {
    return failed(error);
  }
}

async function transformed(
  source: string,
  more?: typeof WITHOUT_IMPORT_EXPRESSIONS,
): Promise<Transformed> {
  try {
    const { code, map } = await transform(source, {
      ...TYPESCRIPT,
      ...more,
      loader: "ts",
      sourcemap: "external",
      sourcesContent: false,
      sourcefile: "work.ts",
    });
    return { kind: "ok", js: code, map };
  } catch (error) {
    return failed(error);
  }
}

function failed(error: unknown): Transformed {
  const [first] = (error as { errors?: Message[] }).errors ?? [];
  if (first === undefined) return { kind: "broken", why: (error as Error).message };
  const params = { message: first.text, line: first.location?.line ?? 0 };
  return { kind: "refused", problem: refusedImport(first) ?? { stage: "parse", params } };
}

function lateAfter(ms: number): { promise: Promise<Transformed>; clear(): void } {
  let timer: NodeJS.Timeout | undefined;
  const promise = new Promise<Transformed>((resolve) => {
    timer = setTimeout(resolve, ms, { kind: "late" });
  });
  return { promise, clear: () => clearTimeout(timer) };
}
