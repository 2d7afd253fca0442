// Loads a spec into the trusted process: its checks, with `./work.ts` put in place by the host.
//
// The spec is our own text, so esbuild may bundle it here. `@pravah/checks` stays the very module
// that this process already has: a check and its host must agree on what a failure is.

import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { type Check, takeChecks, workFunction } from "@pravah/checks/host";
import type { Plugin } from "esbuild";
import { EXERCISE_FILES } from "../catalog/exercise.ts";
import { workImports } from "../catalog/work-imports.ts";
import { bundle } from "../work/esbuild.ts";

export interface Spec {
  checks: Check[];
  /** SHA-256 of the spec's text, for receipts. */
  sha256: string;
}

const loaded = new Map<string, Promise<Spec>>();

/** The spec of the exercise in `directory`; loaded once per process, and again when it changes. */
export function loadSpec(directory: string): Promise<Spec> {
  const file = path.join(directory, EXERCISE_FILES.spec);
  const { mtimeMs, size } = statSync(file);
  const key = `${directory}\0${mtimeMs}\0${size}`;
  const known = loaded.get(key);
  if (known) return known;
  // One after the other: checks are collected in one list while a spec is imported.
  const before = [...loaded.values()].at(-1) ?? Promise.resolve();
  const spec = before.then(
    () => importSpec(file),
    () => importSpec(file),
  );
  loaded.set(key, spec);
  return spec;
}

const BRIDGE = Symbol.for("pravah.spec-bridge");

async function importSpec(file: string): Promise<Spec> {
  const source = readFileSync(file, "utf8");
  // Brings the engine with it: a command that runs no check does without.
  const checks = await import("@pravah/checks");
  Object.assign(globalThis, { [BRIDGE]: { checks, workFunction } });
  const bundled = await bundle({
    entryPoints: [file],
    format: "esm",
    target: "node20",
    plugins: [bridge(Object.keys(checks), workImports(source))],
    logLevel: "silent",
  });
  // The hash makes the module new: Node would not run the same text a second time.
  const text = `${bundled}\n// ${sha256(file + source)}`;
  takeChecks();
  await import(`data:text/javascript;base64,${Buffer.from(text).toString("base64")}`);
  return { checks: takeChecks(), sha256: sha256(source) };
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

/** Turns the spec's two imports into reads of what this process already holds. */
function bridge(words: readonly string[], names: readonly string[]): Plugin {
  const host = `globalThis[Symbol.for("${BRIDGE.description}")]`;
  const modules: Record<string, string> = {
    "@pravah/checks": words
      .map((name) => `export const ${name} = ${host}.checks.${name};`)
      .join("\n"),
    "./work.ts": names
      .map((name) => `export const ${name} = ${host}.workFunction("${name}");`)
      .join("\n"),
  };
  return {
    name: "pravah-bridge",
    setup(bundler) {
      const filter = /^(@pravah\/checks|\.\/work\.ts)$/;
      bundler.onResolve({ filter }, ({ path: specifier }) => ({
        path: specifier,
        namespace: "bridge",
      }));
      // The recorded vectors are this grader's own, however the exercise is installed.
      bundler.onResolve({ filter: /^@pravah\/checks\/golden\// }, ({ path: specifier }) => ({
        path: fileURLToPath(import.meta.resolve(specifier)),
      }));
      bundler.onLoad({ filter: /.*/, namespace: "bridge" }, ({ path: specifier }) => ({
        contents: modules[specifier] ?? "",
      }));
    },
  };
}
