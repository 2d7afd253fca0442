// Watching: what an exercise's module was made of has changed, so it is made anew, and nobody waits for the
// run over what it was before.

import { existsSync } from "node:fs";
import path from "node:path";
import type { Vite } from "vitest/node";
import { EXERCISE_FILES } from "../catalog/exercise-files.ts";

/** The exercise's folder, when `file` is directly in it or in a folder of it; else null. */
export function homeOfFile(file: string): string | null {
  const folder = path.dirname(file);
  const homes = [folder, path.dirname(folder)];
  return homes.find((home) => existsSync(path.join(home, EXERCISE_FILES.spec))) ?? null;
}

/**
 * @param idsOf the modules of an exercise, by its folder
 * @param cancel ends the run that is on
 */
export function forgetChanges(
  { watcher, environments }: Vite.ViteDevServer,
  idsOf: (home: string) => string[],
  cancel: () => void,
): void {
  watcher.on("all", (event, file) => {
    const home = homeOfFile(file);
    if (home === null) return;
    for (const { moduleGraph } of Object.values(environments)) {
      for (const id of idsOf(home)) {
        const module = moduleGraph.getModuleById(id);
        if (module) moduleGraph.invalidateModule(module);
      }
    }
    cancel();
    // Vitest waits for a deleted file to come back; a student wants to read that it is gone.
    if (event === "unlink") watcher.emit("change", file);
  });
}
