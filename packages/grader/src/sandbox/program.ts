// Builds the sandboxed programs, once per grader, from our own sources.

import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";
import { DEFAULT_LIMITS, type Limits } from "./limits.ts";
import { constantsOf, launchOf } from "./walls/launch-of.ts";
import { portableMachine } from "./walls/portable.ts";
import { ALL_WALLS, type WallName, type Walls } from "./walls/table.ts";

export interface Program {
  /** The file that the sandboxed Node starts, and the only one it may read. */
  childFile: string;
  /** The file that tries the walls, in the place of the first. */
  probeFile: string;
  /** `@pravah/core/kit` as a module text: the one import a work may have. */
  kit: string;
  /** Those that it was built for. */
  walls: readonly WallName[];
}

/**
 * @param scratch folder for the files
 * @param limits of the sandboxes: V8's code for the realm holds for the same flags only
 */
export function buildProgram(
  scratch: string,
  walls: Walls = ALL_WALLS,
  limits: Limits = DEFAULT_LIMITS,
): Program {
  const { names, openProgram } = walls;
  const entry = names.includes("realm") ? "./child/child.ts" : openProgram;
  if (entry === undefined) throw new Error("there is no program without a realm");
  const realm = bundle("./child/realm.ts", { format: "iife", globalName: "pravahRealm" });
  const text = JSON.stringify(withOwnGlobals(realm));
  // A wall is taken away for attacks that hit by the depth of a stack, which ready code would change.
  const isWhole = names.length === ALL_WALLS.names.length;
  const child = bundle(entry, {
    format: "cjs",
    define: {
      REALM_TEXT: text,
      REALM_CODE: JSON.stringify(isWhole ? readyCode(text, scratch, limits) : ""),
      ...constantsOf(names),
    },
  });
  const childFile = path.join(scratch, "child.cjs");
  writeFileSync(childFile, child);
  const probeFile = path.join(scratch, "probe.mjs");
  writeFileSync(probeFile, bundle("./child/probe.ts", { format: "esm" }));
  const kit = bundle(import.meta.resolve("@pravah/core/kit"), { format: "esm" });
  return { childFile, probeFile, kit, walls: names };
}

/** V8's code for the realm's text, in base64; nothing where it cannot be made: then each sandbox compiles. */
function readyCode(text: string, scratch: string, limits: Limits): string {
  const program = path.join(scratch, "compile-realm.cjs");
  const entry = "./child/compile-realm.ts";
  writeFileSync(program, bundle(entry, { format: "cjs", define: { REALM_TEXT: text } }));
  const ground = { ...portableMachine({ prlimit: null, setpriv: null }), program, limits };
  const { command, args, env } = launchOf(ALL_WALLS.names, ground);
  const { status, stdout } = spawnSync(command, args, { env, encoding: "latin1" });
  return status === 0 ? stdout : "";
}

/** Globals that the realm's code uses. */
const GLOBALS = [
  ...["Array", "ArrayBuffer", "DataView", "Date", "Error", "JSON", "Map", "Math", "Number"],
  ...["Object", "Promise", "Reflect", "RegExp", "Set", "String", "Symbol", "TypeError"],
  "Uint8Array",
].join(", ");

/**
 * The realm's code with the globals it uses as its own names: what a work puts in their place it does
 * not see. The text's value is the realm's interface.
 */
export function withOwnGlobals(realm: string): string {
  return `((${GLOBALS}) => {\n${realm}\nreturn pravahRealm.realm;\n})(${GLOBALS})`;
}

interface BundleOptions {
  format: "esm" | "cjs" | "iife";
  globalName?: string;
  define?: Record<string, string>;
}

export function bundle(entry: string, options: BundleOptions): string {
  const entryPoint = fileURLToPath(new URL(entry, import.meta.url));
  const { outputFiles } = buildSync({
    ...options,
    entryPoints: [entryPoint],
    bundle: true,
    write: false,
    platform: options.format === "iife" ? "neutral" : "node",
    target: "node20",
    // Each process reads it anew.
    minify: true,
    logLevel: "silent",
  });
  return outputFiles[0]?.text ?? "";
}
