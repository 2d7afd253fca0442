// The attack corpus, ready to be graded as works of the exercise `relu`.

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { readExercise } from "../../src/index.ts";
import { type Bait, port } from "./port.ts";

export interface Attack {
  id: string;
  group: string;
  tries: string;
  expected: { category: string[]; fullMarks: boolean; score?: number; note: string };
  control: boolean;
  file: string;
}

export const here = (file: string): string => fileURLToPath(new URL(file, import.meta.url));
const all: Attack[] = JSON.parse(readFileSync(here("./attacks.json"), "utf8")).attacks;

/** Entries that are one source file; the archives are for the intake. */
export const ATTACKS: readonly Attack[] = all.filter(({ file }) => file.endsWith(".ts"));

export const EXERCISE = here("../../../../exercises/relu");
export const REFERENCE_FILE = here("../../../../solutions/relu/work.ts");
const reference = readFileSync(REFERENCE_FILE, "utf8");

/** The work of one entry. */
export function workOf(file: string, bait: Bait): string {
  return port(readFileSync(here(`./corpus/${file}`), "utf8"), reference, bait);
}

/** Checks that ask the attacked functions; the rest of a ported attack is the reference's. */
export const ATTACKED = /^(forward|backward|inputs|born-dead-nets|xavier)/;

/** What the honest part of a ported attack is worth. */
export const HONEST_POINTS: number = Object.entries(readExercise(EXERCISE).points)
  .filter(([id]) => !ATTACKED.test(id))
  .reduce((sum, [, points]) => sum + points, 0);
