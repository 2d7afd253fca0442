// Which checks of an exercise pass, kept on this device only.

import { store, stored } from "./stored.ts";

/** Ids of the checks that passed at the last run, in any order. */
export function readProgress(exercise: string): readonly string[] {
  const text = stored(`progress:${exercise}`);
  return text === null || text === "" ? [] : text.split(" ");
}

/** Replaces what was known, and tells the page. */
export function writeProgress(exercise: string, passed: readonly string[]): void {
  store(`progress:${exercise}`, passed.length === 0 ? null : passed.join(" "));
  dispatchEvent(new CustomEvent("pravah:progress", { detail: exercise }));
}
