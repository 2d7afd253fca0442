// Works with a known mistake each: a right solution, and what is edited in it.

import { readFileSync } from "node:fs";
import { CHECKOUT, type Exercise, readCatalog } from "../../src/index.ts";
import { here } from "./corpus.ts";

export interface MistakenWork {
  id: string;
  exercise: Exercise;
  mistake: string;
  source: string;
}

/** As mistakes.json has it. */
interface Listed {
  id: string;
  exercise: string;
  mistake: string;
  /** The solution's file. */
  of: string;
  edits: { from: string; to: string }[];
}

const catalog = new Map(readCatalog(CHECKOUT).map((exercise) => [exercise.id, exercise]));
const listed = JSON.parse(readFileSync(here("./mistakes.json"), "utf8")) as Listed[];

export const MISTAKEN_WORKS: readonly MistakenWork[] = listed.map((one) => ({
  id: one.id,
  exercise: catalog.get(one.exercise) as Exercise,
  mistake: one.mistake,
  source: one.edits.reduce(
    (text, edit) => edited(text, edit, one),
    readFileSync(here(`../../../../solutions/${one.exercise}/${one.of}`), "utf8"),
  ),
}));

/** Where a solution was rewritten, the mistake has to be made anew. */
function edited(text: string, { from, to }: Listed["edits"][number], { id }: Listed): string {
  const parts = text.split(from);
  if (parts.length !== 2) throw new Error(`mistakes.json, ${id}: "${from}" is not there once`);
  return parts.join(to);
}
