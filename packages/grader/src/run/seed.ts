// Seeds of the random inputs. In grading they come from a secret, so that no student can know them,
// and from the work's own text, so that a regrade repeats them and a changed work meets new ones.

import { createHmac } from "node:crypto";
import { PRACTICE_SEED } from "@pravah/checks/host";

export interface SeedSource {
  /** How receipts name it. */
  kind: "practice" | "secret";
  seedFor(exercise: string, source: string): number;
}

/** @param secret see `readSecret`; without one, everybody's practice seed */
export function seedSource(secret: string | undefined): SeedSource {
  if (secret === undefined || secret === "") {
    return { kind: "practice", seedFor: () => PRACTICE_SEED };
  }
  return {
    kind: "secret",
    seedFor: (exercise, source) =>
      createHmac("sha256", secret).update(`${exercise}\0${source}`).digest().readUInt32LE(0),
  };
}
