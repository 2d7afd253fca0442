// One warm trusted process: says when it is warm, waits for the word, grades, says how it went.

import { createInterface } from "node:readline";
import { createGrader, stayOn } from "@pravah/grader";
import type { SandboxChoice } from "@pravah/grader/sandbox";
import { readSpecimen } from "./specimen.ts";

/** What the process prints, one a line. */
export type Word =
  | { said: "warm" }
  | { said: "memory"; gradings: number; residentMb: number }
  | { said: "done"; marks: number };

const WARM_UP = 8;
const SAMPLES = 20;

const say = (word: Word) => console.log(JSON.stringify(word));

/** @param args layer, how many gradings, and the core to stay on if there is one */
export async function main([layer, gradings, core]: string[]): Promise<number> {
  if (core !== undefined) stayOn(Number(core));
  const { exercise, source } = readSpecimen();
  const grader = createGrader({ sandbox: layer as SandboxChoice, secret: "bench" });
  const grade = async (id: number) => {
    const { score, reason } = await grader.gradeSource(exercise, `s${id}`, source);
    if (score !== 100) throw new Error(`not full marks: ${score} ${reason?.message.en ?? ""}`);
    return score;
  };
  for (let i = 0; i < WARM_UP; i++) await grade(i);

  const lines = createInterface({ input: process.stdin });
  say({ said: "warm" });
  await new Promise<void>((resolve) => lines.once("line", () => resolve()));
  lines.close();

  const total = Number(gradings);
  let marks = 0;
  for (let i = 1; i <= total; i++) {
    marks += await grade(i);
    if (i % Math.ceil(total / SAMPLES) === 0) {
      say({ said: "memory", gradings: i, residentMb: process.memoryUsage.rss() / 2 ** 20 });
    }
  }
  say({ said: "done", marks });
  return 0;
}
