// A grading process: warm, trusted, one work at a time. It ends with its parent.

import { readCatalog } from "../catalog/catalog.ts";
import type { Exercise } from "../catalog/exercise.ts";
import { InputError } from "../files/input-error.ts";
import { createGrader, type Grader } from "../run/grader.ts";
import { isUndecided } from "../work/problem.ts";
import { stayOn } from "./cores.ts";
import type { FromProcess, ToProcess } from "./messages.ts";

/** Serves the parent until it is gone. @returns the exit code */
export function main(): Promise<number> {
  // The terminal sends Ctrl-C to everybody; the parent decides what it means.
  process.on("SIGINT", () => {});
  let grader: Grader;
  let catalog: Exercise[] = [];

  const answer = async (message: ToProcess): Promise<FromProcess> => {
    if (message.kind === "start") {
      if (message.core !== undefined) stayOn(message.core);
      catalog = readCatalog(message.root);
      grader = createGrader(message.options);
      return { kind: "ready", sandbox: await grader.sandbox() };
    }
    const exercise = catalog.find(({ id }) => id === message.exercise);
    if (!exercise) throw new Error(`no exercise ${message.exercise}`);
    const { submission, text, verdict } = message;
    const result = verdict
      ? await grader.refuse(exercise, submission, text, verdict)
      : await grader.gradeText(exercise, submission, text);
    const undecided = isUndecided(result.reason);
    return { kind: "graded", line: JSON.stringify(result), undecided };
  };

  process.on("message", (message: ToProcess) => {
    answer(message).then(send, (error: Error) =>
      send(
        message.kind === "start" && error instanceof InputError
          ? { kind: "refused", message: error.message }
          : { kind: "failed", why: error.message },
      ),
    );
  });
  // Whatever is under way is nobody's any more: its sandbox ends with this process.
  process.on("disconnect", () => process.exit(0));
  return new Promise(() => {});
}

function send(message: FromProcess): void {
  process.send?.(message, undefined, undefined, () => {
    // The parent has gone meanwhile; `disconnect` ends this process.
  });
}
