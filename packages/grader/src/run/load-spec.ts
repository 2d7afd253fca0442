// Loads a spec into the trusted process: its checks, with `./work.ts` put in place by the host.
//
// The spec is our own text, so esbuild may bundle it here. `@pravah/checks` stays the very module
// that this process already has: a check and its host must agree on what a failure is.

import { statSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import vm from "node:vm";
import { type Check, collector, workFunction } from "@pravah/checks/host";
import type { Plugin } from "esbuild";
import { specFiles, specTexts, workImports } from "../catalog/spec-files.ts";
import { WORK_SPECIFIER } from "../catalog/work-modules.ts";
import { sha256OfFiles } from "../files/hash.ts";
import { bundle } from "../work/esbuild.ts";

export interface Spec {
  checks: Check[];
  /** SHA-256 over the spec's files, for receipts. */
  sha256: string;
}

const loaded = new Map<string, Promise<Spec>>();

/** The spec of the exercise in `directory`; loaded once per process, and again when it changes. */
export function loadSpec(directory: string): Promise<Spec> {
  const files = specFiles(directory).map((file) => {
    const { mtimeMs, size } = statSync(path.join(directory, file));
    return [file, mtimeMs, size];
  });
  const key = JSON.stringify([directory, files]);
  const spec = loaded.get(key) ?? readSpec(directory);
  loaded.set(key, spec);
  return spec;
}

async function readSpec(directory: string): Promise<Spec> {
  const [entry = ""] = specFiles(directory);
  const sha256 = sha256OfFiles(specTexts(directory));
  const program = await bundle({
    entryPoints: [path.join(directory, entry)],
    format: "cjs",
    target: "node20",
    plugins: [bridge],
    logLevel: "silent",
  });
  // Brings the engine with it: a command that runs no check does without.
  const words = await import("@pravah/checks");
  const { check, checks } = collector();
  const names = workImports(directory);
  const modules: Record<string, object> = {
    [CHECKS]: { ...words, check },
    [WORK]: Object.fromEntries(names.map((name) => [name, workFunction(name)])),
  };
  const run = vm.compileFunction(program, ["require", "module"], {
    filename: path.join(directory, entry),
  });
  run((specifier: string) => modules[specifier], {});
  return { checks, sha256 };
}

const CHECKS = "@pravah/checks";
const WORK = "./work.ts";

/** Leaves the spec's two imports open: the program is given what this process already holds. */
const bridge: Plugin = {
  name: "pravah-bridge",
  setup(bundler) {
    bundler.onResolve({ filter: /^@pravah\/checks$/ }, () => ({ path: CHECKS, external: true }));
    bundler.onResolve({ filter: WORK_SPECIFIER }, () => ({ path: WORK, external: true }));
    // The recorded vectors are this grader's own, however the exercise is installed.
    bundler.onResolve({ filter: /^@pravah\/checks\/golden\// }, ({ path: specifier }) => ({
      path: fileURLToPath(import.meta.resolve(specifier)),
    }));
  },
};
