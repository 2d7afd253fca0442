// In practice `./work.ts` of a spec is the student's own file, asked through the same words as in
// grading: this Vite plugin puts a small module in between.

import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { Plugin } from "vitest/config";
import { workImports } from "../catalog/work-imports.ts";

const PREFIX = "\0pravah-work:";
const SPEC = "grader.spec.ts";
const start = fileURLToPath(new URL("./start.ts", import.meta.url));

export function workPlugin(): Plugin {
  return {
    name: "pravah-work",
    enforce: "pre",
    resolveId(id, importer) {
      const file = importer?.split("?")[0] ?? "";
      if (id !== "./work.ts" || path.basename(file) !== SPEC) return null;
      return PREFIX + path.dirname(file);
    },
    load(id) {
      if (!id.startsWith(PREFIX)) return null;
      const directory = id.slice(PREFIX.length);
      const names = workImports(readFileSync(path.join(directory, SPEC), "utf8"));
      const work = JSON.stringify(path.join(directory, "work.ts"));
      return [
        `import { startPractice } from ${JSON.stringify(start)};`,
        `const workFunction = await startPractice(${JSON.stringify(directory)}, () => import(${work}));`,
        ...names.map((name) => `export const ${name} = workFunction("${name}");`),
      ].join("\n");
    },
  };
}
