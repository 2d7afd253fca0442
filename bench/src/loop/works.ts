// What is saved: a right work that has another text each time, and one with a loop that never ends.

import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { CHECKOUT } from "@pravah/grader";

const BENCH = fileURLToPath(new URL("../..", import.meta.url));

/** A checkout with the exercises alone, inside of the bench, so that specs find their packages. */
export function createRoot(ids: readonly string[]): { root: string; remove(): void } {
  const root = mkdtempSync(path.join(BENCH, ".vitest-run-"));
  for (const id of ids) {
    cpSync(path.join(CHECKOUT, "exercises", id), path.join(root, "exercises", id), {
      recursive: true,
      filter: (file) => path.basename(file) !== "node_modules",
    });
  }
  mkdirSync(path.join(root, "exercises"), { recursive: true });
  return { root, remove: () => rmSync(root, { recursive: true, force: true }) };
}

export function workFile(root: string, id: string): string {
  return path.join(root, "exercises", id, "work.ts");
}

/** The reference, with a last line that tells the saves apart. */
export function rightWork(id: string): (save: number) => string {
  const text = readFileSync(path.join(CHECKOUT, "solutions", id, "work.ts"), "utf8");
  return (save) => `${text}\n// save ${save}\n`;
}

/** The stub, whose first function never returns. */
export function loopingWork(id: string): string {
  const text = readFileSync(path.join(CHECKOUT, "exercises", id, "work.ts"), "utf8");
  return text.replace(/throw new NotImplemented\([^)]*\);/, "for (;;) {}");
}
