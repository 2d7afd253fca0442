// Grades the whole corpus in one grader, with an honest work after each entry.

import { writeFileSync } from "node:fs";
import path from "node:path";
import type { GraderOptions } from "../../src/index.ts";
import { wallsWithout } from "../walls.ts";
import { SECRET, type WatchedBait } from "./bait.ts";
import { ATTACKS, workOf } from "./corpus.ts";
import { drive, type Run } from "./drive.ts";

/** Under which the corpus has to hold. */
export const LAYERS: readonly { name: string; options: GraderOptions }[] = [
  { name: "portable", options: { sandbox: "portable" } },
  { name: "hardened", options: { sandbox: "hardened" } },
  // The same without a realm and without Node's permissions: what bubblewrap and the filter hold.
  {
    name: "hardened, broken out of Node",
    options: {
      sandbox: "hardened",
      walls: wallsWithout("import-expressions", "realm", "permissions"),
    },
  },
];

const CONTROL = "00-control-correct.ts";
/** More than the usual patience: on a busy machine no clock may decide what an attack is called. */
const LIMITS = { loadMs: 3000, callMs: 2000 };

/** The honest work that comes after an entry. */
export const controlAfter = (id: string): string => `${id}-then-honest`;

export function gradeCorpus(options: GraderOptions, bait: WatchedBait): Promise<Run> {
  const write = (id: string, entry: string) => {
    const file = path.join(bait.yard, `${id}.ts`);
    writeFileSync(file, workOf(entry, bait));
    return { id, file };
  };
  const works = ATTACKS.flatMap(({ id, file }) => [
    write(id, file),
    write(controlAfter(id), CONTROL),
  ]);
  return drive(works, { ...options, limits: LIMITS, secret: SECRET });
}
