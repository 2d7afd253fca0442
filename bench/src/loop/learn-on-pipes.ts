// The program of `pnpm learn` in a process of its own, on pipes that say they are a terminal of 80 × 24: what
// it draws comes out of the pipe when it is drawn.

import { readCatalog } from "@pravah/grader";
import { Course, createPracticeRunner, Session } from "@pravah/grader/learn";

/** @param args the root of a checkout, and the exercise */
export async function main([root = "", id]: string[]): Promise<number> {
  const course = new Course(readCatalog(root));
  const { stdin, stdout } = process;
  const session = new Session({
    root,
    course,
    first: course.exercises.find((exercise) => exercise.id === id) ?? null,
    language: "en",
    state: { language: "en", exercise: null, hints: {} },
    fault: null,
    input: stdin,
    output: Object.assign(stdout, { columns: 80, rows: 24 }),
    abilities: { unicode: true, colour: true },
    runner: createPracticeRunner(),
  });
  process.on("message", () => process.send?.(process.memoryUsage()));
  await session.run();
  process.disconnect();
  return 0;
}
