// Vite plugin: an exercise's own files as modules. A spec gets its `./work.ts` from the host, as in Node, and
// `feedback.*.md` and `misconceptions.json` are read at build time, so that no page brings a Markdown parser or
// a schema along.

import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import {
  CHECKOUT,
  homeOfSpecFile,
  parseFeedback,
  readMisconceptions,
  workImports,
} from "@pravah/grader";
import type { Plugin } from "vite";

const PREFIX = "\0pravah-work:";
const FEEDBACK = /[\\/]feedback\.(?:en|hi)\.md$/;
const MISCONCEPTIONS = /[\\/]misconceptions\.json$/;
const host = fileURLToPath(import.meta.resolve("@pravah/checks/host"));

export function exerciseModules(): Plugin {
  return {
    name: "pravah:exercise-modules",
    enforce: "pre",
    resolveId(id, importer) {
      if (!/^\.{1,2}\/work\.ts$/.test(id)) return null;
      const home = homeOfSpecFile(importer?.split("?")[0] ?? "");
      return home === null ? null : PREFIX + home;
    },
    load(id) {
      if (id.startsWith(PREFIX)) return workModule(id.slice(PREFIX.length));
      const file = id.split("?")[0] ?? "";
      if (FEEDBACK.test(file)) {
        return `export default ${JSON.stringify(parseFeedback(...textOf(file)))};`;
      }
      // Stays the JSON that it is: the grading worker reads its numbers.
      if (MISCONCEPTIONS.test(file)) readMisconceptions(...textOf(file));
      return null;
    },
  };
}

/** A file's text and its place in the checkout. */
function textOf(file: string): [text: string, place: string] {
  const place = path.relative(CHECKOUT, file).split(path.sep).join("/");
  return [readFileSync(file, "utf8"), place];
}

function workModule(exercise: string): string {
  const names = workImports(exercise);
  return [
    `import { workFunction } from ${JSON.stringify(host)};`,
    ...names.map((name) => `export const ${name} = workFunction("${name}");`),
  ].join("\n");
}
