// Vite plugin: an exercise's own files as modules. A spec gets its `./work.ts` from the host, as in Node, and
// `feedback.*.md` and `misconceptions.json` are read at build time, so that no page brings a Markdown parser or
// a schema along.

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseFeedback, readMisconceptions, workModules } from "@pravah/grader";
import type { Plugin } from "vite";
import { shownPath } from "./checkout.ts";

const FEEDBACK = /[\\/]feedback\.(?:en|hi)\.md$/;
const MISCONCEPTIONS = /[\\/]misconceptions\.json$/;
const host = fileURLToPath(import.meta.resolve("@pravah/checks/host"));

export function exerciseModules(): Plugin {
  const works = workModules(() => [`import { workFunction } from ${JSON.stringify(host)};`]);
  return {
    name: "pravah:exercise-modules",
    enforce: "pre",
    resolveId: works.resolveId,
    load(id) {
      const work = works.load(id);
      if (work !== null) return work;
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
  return [readFileSync(file, "utf8"), shownPath(file)];
}
