// `pravah grade [paths…]`: grades works and reports them.

import { existsSync } from "node:fs";
import path from "node:path";
import { type Command, InvalidArgumentError, Option } from "commander";
import { findExercise, readCatalog } from "../catalog/catalog.ts";
import { EXERCISE_FILES } from "../catalog/exercise.ts";
import { languageChoice } from "../catalog/language.ts";
import type { Result } from "../judge/result.ts";
import { detailsText } from "../report/details.ts";
import { resultsJson, writeResults } from "../report/json.ts";
import { Progress } from "../report/progress.ts";
import { sandboxText } from "../report/sandbox.ts";
import { tableText } from "../report/table.ts";
import { createGrader } from "../run/grader.ts";
import { readSecret } from "../run/secret.ts";
import { SANDBOX_CHOICES, type SandboxChoice } from "../sandbox/choose-layer.ts";
import { DEFAULT_LIMITS } from "../sandbox/limits.ts";
import { type Found, findSubmissions } from "../work/find-submissions.ts";
import type { Submission } from "../work/submission.ts";
import { CHECKOUT, forCaller, fromCaller } from "./checkout.ts";

interface GradeFlags {
  exercise?: string;
  lang?: string;
  json?: boolean;
  out?: string;
  details?: boolean;
  sandbox: SandboxChoice;
  secretFile?: string;
  loadMs: number;
  callMs: number;
  submissionMs: number;
  memoryMb: number;
}

const OWN_WORK = "this-checkout";
const SAMPLE_COHORT = "examples/cohort";

export function gradeCommand(program: Command, done: (exitCode: number) => void): void {
  program
    .command("grade")
    .description(
      "grade works: a file, a folder with work.ts or <exercise>/work.ts, a folder of folders, or an exercise id; without any, this checkout's own works and the sample cohort",
    )
    .argument("[paths...]")
    .option("--exercise <id>", "grade this exercise only; also says what a lone file is for")
    .option("--lang <language>", "hi, en or both (or set PRAVAH_LANG)")
    .option("--json", "print the results as JSON")
    .option("--out <folder>", "write one JSON file per submission and exercise")
    .option("--details", "show every check of every work")
    .addOption(
      new Option("--sandbox <layer>", "what holds the works: auto takes the hardest there is")
        .choices(SANDBOX_CHOICES)
        .default("auto"),
    )
    .option("--secret-file <file>", "makes the random inputs (or set PRAVAH_SECRET)")
    .option("--load-ms <ms>", "time limit for loading a work", positive, DEFAULT_LIMITS.loadMs)
    .option("--call-ms <ms>", "time limit for one call", positive, DEFAULT_LIMITS.callMs)
    .option(
      "--submission-ms <ms>",
      "time limit for one exercise",
      positive,
      DEFAULT_LIMITS.submissionMs,
    )
    .option("--memory-mb <MB>", "memory limit of a work", positive, DEFAULT_LIMITS.memoryMb)
    .action(async (paths: string[], flags: GradeFlags) => done(await grade(paths, flags)));
}

async function grade(paths: string[], flags: GradeFlags): Promise<number> {
  const language = languageChoice(flags.lang, process.env);
  const catalog = readCatalog(CHECKOUT);
  if (flags.exercise !== undefined) findExercise(catalog, flags.exercise);
  const ids = catalog.map(({ id }) => id);
  const found =
    paths.length === 0 ? ownAndSample(ids, flags.exercise) : named(paths, ids, flags.exercise);
  const { loadMs, callMs, submissionMs, memoryMb } = flags;
  const grader = createGrader({
    limits: { loadMs, callMs, submissionMs, memoryMb },
    secret: readSecret(flags.secretFile && fromCaller(flags.secretFile), process.env),
    sandbox: flags.sandbox,
  });
  console.error(sandboxText(await grader.sandbox()));

  const works = found.submissions.flatMap(({ id, works }) =>
    works.map((work) => ({ id, ...work })),
  );
  const progress = new Progress(works.length);
  const results: Result[] = [];
  for (const work of works) {
    progress.show(work.id, work.exercise);
    const exercise = findExercise(catalog, work.exercise);
    const result = await grader.gradeFile(exercise, work.id, work.path);
    if (flags.out !== undefined) writeResults(fromCaller(flags.out), [result]);
    results.push(result);
  }
  progress.end();

  const skipped = found.skipped.map(({ path: place, why }) => ({ path: forCaller(place), why }));
  if (flags.json) {
    console.log(resultsJson(results, skipped));
  } else {
    if (flags.details || results.length === 1) console.log(detailsText(results, catalog, language));
    console.log(tableText(results, skipped, language));
    if (flags.out !== undefined)
      console.log(` ${results.length} × JSON → ${forCaller(fromCaller(flags.out))}`);
  }
  return results.some(({ reason }) => reason?.stage === "infrastructure") ? 2 : 0;
}

/** The works of this checkout, and the cohort that comes with it (not in the student edition). */
function ownAndSample(ids: readonly string[], only: string | undefined): Found {
  const wanted = only === undefined ? ids : [only];
  const own: Submission = {
    id: OWN_WORK,
    works: wanted.map((exercise) => ({ exercise, path: workOf(exercise) })),
  };
  const cohort = path.join(CHECKOUT, SAMPLE_COHORT);
  if (!existsSync(cohort)) return { submissions: [own], skipped: [] };
  const sample = findSubmissions([cohort], ids, only);
  return { submissions: [own, ...sample.submissions], skipped: sample.skipped };
}

function named(paths: string[], ids: readonly string[], only: string | undefined): Found {
  const places = paths.map((place) => {
    const asPath = fromCaller(place);
    // An exercise's own id means its work in this checkout, unless something of that name is here.
    return !existsSync(asPath) && ids.includes(place) ? workOf(place) : asPath;
  });
  for (const [i, place] of places.entries()) {
    // Neither a path nor an id: the likelier mistake is named.
    if (!existsSync(place) && /^[a-z0-9-]+$/.test(paths[i] ?? ""))
      findExercise(readCatalog(CHECKOUT), paths[i] ?? "");
  }
  return findSubmissions(places, ids, only);
}

function workOf(exercise: string): string {
  return path.join(CHECKOUT, "exercises", exercise, EXERCISE_FILES.work);
}

function positive(text: string): number {
  const value = Number(text);
  if (!(value > 0) || !Number.isFinite(value))
    throw new InvalidArgumentError("a positive number is needed");
  return value;
}
