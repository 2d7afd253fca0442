// What the parrots of an exercise earn where the random inputs come from a secret.

import { createHmac } from "node:crypto";
import { type Exercise, workImports } from "@pravah/grader";
import { loadLocally, runLocally } from "../solutions/local-run.ts";
import { hear } from "./hearing.ts";
import { PARROTS, parrotText } from "./parrot.ts";

export interface Earnings {
  parrot: string;
  points: number;
  /** The checks that let it pass. */
  checks: string[];
}

/** Any will do: a parrot has heard the practice inputs only. */
const SECRET = "a parrot has not heard this";

/** @param reference the text of the reference solution */
export async function parrotEarnings(exercise: Exercise, reference: string): Promise<Earnings[]> {
  const heard = await hear(exercise, await loadLocally(reference));
  const names = workImports(exercise.directory);
  const earnings: Earnings[] = [];
  for (const parrot of PARROTS) {
    const text = await parrotText(parrot, names, heard, exercise.points);
    const seed = createHmac("sha256", SECRET)
      .update(exercise.id + text)
      .digest()
      .readUInt32LE(0);
    const outcomes = await runLocally(exercise, await loadLocally(text), { seed });
    const checks = outcomes.filter(({ outcome }) => outcome === "pass").map(({ id }) => id);
    const points = checks.reduce((sum, id) => sum + (exercise.points[id] ?? 0), 0);
    earnings.push({ parrot: parrot.name, points, checks });
  }
  return earnings;
}
