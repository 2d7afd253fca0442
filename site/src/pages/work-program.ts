// Vite plugin: `virtual:work-program` is the program of a work's worker, bundled into one text. It is handed
// to a frame that may fetch nothing, so it cannot be files that import one another.

import path from "node:path";
import { build, type Plugin, type Rolldown } from "vite";
import { SITE } from "./checkout.ts";

const NAME = "virtual:work-program";
const RESOLVED = `\0${NAME}`;
const ENTRY = path.join(SITE, "src", "playground", "work-worker.ts");

export function workProgram(): Plugin {
  return {
    name: "pravah:work-program",
    resolveId: (id) => (id === NAME ? RESOLVED : null),
    async load(id) {
      if (id !== RESOLVED) return null;
      return `export const program = ${JSON.stringify(await programText())};`;
    },
  };
}

async function programText(): Promise<string> {
  const built = (await build({
    configFile: false,
    root: SITE,
    logLevel: "warn",
    build: {
      write: false,
      target: "es2022",
      modulePreload: false,
      rolldownOptions: {
        input: ENTRY,
        output: { format: "iife", strict: true, codeSplitting: false },
      },
    },
  })) as Rolldown.RolldownOutput;
  const [chunk, ...more] = built.output;
  if (more.length > 0 || chunk.imports.length > 0) throw new Error(`${NAME} is not one text`);
  return chunk.code;
}
