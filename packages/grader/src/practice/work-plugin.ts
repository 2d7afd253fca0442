// What Vitest takes for a spec is our program around it (spec-program.ts), and the work that it is handed as
// it is on the disk now. Vite never sees the spec's or the work's own path: not all that a disk allows can
// stand in the address of a module.

import { existsSync } from "node:fs";
import path from "node:path";
import type { Plugin } from "vitest/config";
import type { Vitest } from "vitest/node";
import { EXERCISE_FILES } from "../catalog/exercise-files.ts";
import { homeOfSpecFile } from "../catalog/spec-files.ts";
import { forgetChanges } from "./forget-changes.ts";
import { handOver } from "./hand-over.ts";
import type { PreparedSandbox } from "./prepare-sandbox.ts";
import { specProgram } from "./spec-program.ts";

/** In front of a folder in hexadecimal digits. */
const SPEC = "\0pravah-spec:";
const PROGRAM = "\0pravah-program:";

/** @param sandbox null where somebody debugs */
export function workPlugin(sandbox: PreparedSandbox | null): Plugin {
  let root = "";
  let vitest: Vitest | undefined;
  return {
    name: "pravah-work",
    enforce: "pre",
    configResolved(config) {
      root = config.root;
    },
    configureVitest(context) {
      vitest = context.vitest;
    },
    configureServer(server) {
      const idsOf = (home: string) => [SPEC, PROGRAM].map((prefix) => prefix + digitsOf(home));
      forgetChanges(server, idsOf, () => void vitest?.cancelCurrentRun("keyboard-input"));
    },
    resolveId(id) {
      if (id.startsWith(PROGRAM)) return id;
      const home = homeOfSpec(id, root);
      return home === null ? null : SPEC + digitsOf(home);
    },
    async load(id) {
      if (id.startsWith(PROGRAM)) return specProgram(homeIn(id, PROGRAM));
      if (!id.startsWith(SPEC)) return null;
      const home = homeIn(id, SPEC);
      const handed = JSON.stringify(JSON.stringify(await handOver(home, sandbox)));
      return [
        `import { practise } from ${JSON.stringify(PROGRAM + id.slice(SPEC.length))};`,
        `await practise(JSON.parse(${handed}));`,
      ].join("\n");
    },
  };
}

function digitsOf(home: string): string {
  return Buffer.from(home).toString("hex");
}

function homeIn(id: string, prefix: string): string {
  return Buffer.from(id.slice(prefix.length), "hex").toString();
}

/** @param id a path, or one below the root, as Vite writes it */
function homeOfSpec(id: string, root: string): string | null {
  if (path.basename(id) !== EXERCISE_FILES.spec) return null;
  const file = [path.join(root, id), id].find((place) => existsSync(place));
  return file === undefined ? null : homeOfSpecFile(file);
}
