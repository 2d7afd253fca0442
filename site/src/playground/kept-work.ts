// The reader's text, kept on this device: one per exercise, the same in both languages.

import { store, stored } from "../client/stored.ts";

export function keptWork(exercise: string): string | null {
  return stored(`work:${exercise}`);
}

/** @param source null forgets it @returns whether the device keeps it */
export function keepWork(exercise: string, source: string | null): boolean {
  return store(`work:${exercise}`, source);
}
