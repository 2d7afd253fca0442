// Builds the sandboxed programs, once per grader, from our own sources.

import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";
import type { Defence } from "./defences.ts";
import { DEFAULT_LIMITS } from "./limits.ts";
import { nodeFlags } from "./node-flags.ts";

export interface Program {
  /** The file that the sandboxed Node starts, and the only one it may read. */
  childFile: string;
  /** The file that tries the walls, in the place of the first. */
  probeFile: string;
  /** `@pravah/core/kit` as a module text: the one import a work may have. */
  kit: string;
}

/**
 * @param scratch folder for the files
 * @param memoryMb of the sandboxes: V8's code for the realm holds for the same flags only
 */
export function buildProgram(
  scratch: string,
  without: ReadonlySet<Defence> = new Set(),
  memoryMb = DEFAULT_LIMITS.memoryMb,
): Program {
  const realm = bundle("./child/realm.ts", { format: "iife", globalName: "pravahRealm" });
  const text = JSON.stringify(withOwnGlobals(realm));
  const compiler = path.join(scratch, "compile-realm.cjs");
  writeFileSync(
    compiler,
    bundle("./child/compile-realm.ts", { format: "cjs", define: { REALM_TEXT: text } }),
  );
  const entry = without.has("realm") ? "./child/open-child.ts" : "./child/child.ts";
  const child = bundle(entry, {
    format: "cjs",
    define: {
      REALM_TEXT: text,
      // A wall is taken away for attacks that hit by the depth of a stack, which ready code would change.
      REALM_CODE: JSON.stringify(
        without.size > 0 ? "" : printed(compiler, nodeFlags(compiler, memoryMb)),
      ),
      OWN_CALLBACKS: String(!without.has("callbacks")),
      BARE_HOST: String(!without.has("bare-host")),
    },
  });
  const childFile = path.join(scratch, "child.cjs");
  writeFileSync(childFile, child);
  const probeFile = path.join(scratch, "probe.mjs");
  writeFileSync(probeFile, bundle("./child/probe.ts", { format: "esm" }));
  const kit = bundle(import.meta.resolve("@pravah/core/kit"), { format: "esm" });
  return { childFile, probeFile, kit };
}

/** What a program of ours prints; nothing when it fails, and then each sandbox compiles for itself. */
function printed(program: string, flags: readonly string[]): string {
  const { status, stdout } = spawnSync(process.execPath, [...flags, program], {
    env: {},
    encoding: "latin1",
  });
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
