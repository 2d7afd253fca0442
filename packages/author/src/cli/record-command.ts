// `author record [ids…]`

import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { CHECKOUT, EXERCISE_FILES, readCatalog } from "@pravah/grader";
import { stubFile } from "@pravah/grader/learn";
import type { CommandSetup } from "@pravah/grader/program";
import { recordText } from "../record/record.ts";
import { readSolutions } from "../solutions/solution-set.ts";
import { chosen } from "./chosen.ts";

export const recordCommand: CommandSetup = (program, done) => {
  program
    .command("record")
    .description(
      "write misconceptions.json from the wrong solutions, and the copy of the stub: all exercises, or the named ones",
    )
    .argument("[ids...]")
    .action(async (ids: string[]) => {
      for (const exercise of chosen(readCatalog(CHECKOUT), ids)) {
        const text = await recordText(exercise, await readSolutions(exercise));
        const file = path.join(exercise.directory, EXERCISE_FILES.misconceptions);
        writeFileSync(file, text);
        console.log(` ${path.relative(CHECKOUT, file)}`);
        const copy = stubFile(CHECKOUT, exercise.id);
        writeFileSync(copy, readFileSync(path.join(exercise.directory, EXERCISE_FILES.work)));
        console.log(` ${path.relative(CHECKOUT, copy)}`);
      }
      done(0);
    });
};
