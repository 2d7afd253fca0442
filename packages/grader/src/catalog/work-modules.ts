// What a spec finds under `./work.ts` where Vite loads it: functions of the host, in place of the student's.

import { homeOfSpecFile, workImports } from "./spec-files.ts";

/** How the files of a spec name the work. */
export const WORK_SPECIFIER: RegExp = /^\.{1,2}\/work\.ts$/;

const PREFIX = "\0pravah-work:";

/** The part of a Vite plugin that resolves and loads them. */
export interface WorkModules {
  resolveId(id: string, importer: string | undefined): string | null;
  /** @returns null for every other module */
  load(id: string): string | null;
}

/** @param begin for the exercise in `directory`: the lines that declare `workFunction` */
export function workModules(begin: (directory: string) => readonly string[]): WorkModules {
  return {
    resolveId(id, importer) {
      if (!WORK_SPECIFIER.test(id)) return null;
      const home = homeOfSpecFile(importer?.split("?")[0] ?? "");
      return home === null ? null : PREFIX + home;
    },
    load(id) {
      if (!id.startsWith(PREFIX)) return null;
      const directory = id.slice(PREFIX.length);
      return [
        ...begin(directory),
        ...workImports(directory).map((name) => `export const ${name} = workFunction("${name}");`),
      ].join("\n");
    },
  };
}
