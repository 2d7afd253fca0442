// The program that a Vitest worker runs for an exercise: its spec, with the functions of `./work.ts` as they
// are in every host, and the host around it, as one text. It holds the modules that this process has, so an
// exercise may lie anywhere, also where Vite cannot read a path.

import path from "node:path";
import { fileURLToPath } from "node:url";
import type { Plugin } from "esbuild";
import { specFiles, workImports } from "../catalog/spec-files.ts";
import { WORK_SPECIFIER } from "../catalog/work-modules.ts";
import { bundle } from "../work/esbuild.ts";

const START = fileURLToPath(new URL("./start.ts", import.meta.url));
const OURS = "pravah";
/** Vitest puts its words there (`globals`): a worker need not find the package by a path. */
const VITEST = "export const { afterAll, test } = globalThis;";

/** @returns a module that exports `practise(handed)`, see start.ts */
export async function specProgram(directory: string): Promise<string> {
  const [entry = ""] = specFiles(directory);
  const text = [
    `import { startPractice } from ${JSON.stringify(START)};`,
    // The spec declares its checks to whom the host has registered.
    "export async function practise(handed) {",
    "  await startPractice(handed);",
    `  await import(${JSON.stringify(path.join(directory, entry))});`,
    "}",
  ].join("\n");
  return bundle({
    stdin: { contents: text, resolveDir: directory },
    format: "esm",
    platform: "node",
    target: "node20",
    plugins: [standIn(workImports(directory))],
    logLevel: "silent",
  });
}

/** Puts the stand-in in the place of the work, and this process's own modules in the place of `@pravah/*`. */
function standIn(names: readonly string[]): Plugin {
  const functions = names.map((name) => `export const ${name} = workFunction("${name}");`);
  const work = [`import { workFunction } from "@pravah/checks/host";`, ...functions].join("\n");
  const texts: Record<string, string> = { work, vitest: VITEST };
  return {
    name: "pravah-stand-in",
    setup(bundler) {
      const ours = (path: string) => () => ({ path, namespace: OURS });
      bundler.onResolve({ filter: WORK_SPECIFIER }, ours("work"));
      bundler.onResolve({ filter: /^vitest$/ }, ours("vitest"));
      bundler.onLoad({ filter: /.*/, namespace: OURS }, ({ path: name }) => ({
        contents: texts[name] ?? "",
      }));
      bundler.onResolve({ filter: /^@pravah\// }, ({ path: specifier }) => ({
        path: fileURLToPath(import.meta.resolve(specifier)),
      }));
    },
  };
}
