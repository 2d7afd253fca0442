// Runs a solution's text in this very process, as practice does: the other host, for comparison.

import { fileURLToPath } from "node:url";
import {
  type CheckOutcome,
  PRACTICE_SEED,
  runCheck,
  serveWork,
  type Work,
} from "@pravah/checks/host";
import { type Exercise, loadSpec } from "@pravah/grader";
import { build } from "esbuild";

const resolveDir = fileURLToPath(new URL(".", import.meta.url));

/** The functions of a solution's text. */
export async function loadLocally(text: string): Promise<Work> {
  const { outputFiles } = await build({
    stdin: { contents: text, resolveDir, loader: "ts" },
    bundle: true,
    write: false,
    format: "esm",
    target: "node20",
    logLevel: "silent",
  });
  const js = Buffer.from(outputFiles[0]?.text ?? "").toString("base64");
  const exports = await import(`data:text/javascript;base64,${js}`);
  return serveWork(exports, () => null);
}

/** All checks of the exercise against `work`. */
export async function runLocally(exercise: Exercise, work: Work): Promise<CheckOutcome[]> {
  const { checks } = await loadSpec(exercise.directory);
  const outcomes: CheckOutcome[] = [];
  for (const check of checks) {
    outcomes.push(
      await runCheck(check, { work, seed: PRACTICE_SEED, misconceptions: exercise.misconceptions }),
    );
  }
  return outcomes;
}
