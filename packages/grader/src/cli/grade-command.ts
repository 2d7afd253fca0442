// `pravah grade [paths…]`: grades works and reports them.

import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import path from "node:path";
import { type Command, Option } from "commander";
import { readCatalog } from "../catalog/catalog.ts";
import type { Exercise } from "../catalog/exercise.ts";
import { EXERCISE_FILES } from "../catalog/exercise-files.ts";
import { findExercise, meantExercise } from "../catalog/find-exercise.ts";
import { languageChoice } from "../catalog/language.ts";
import { findName } from "../catalog/near-miss.ts";
import { type CohortOptions, Interrupted, runCohort } from "../cohort/cohort-run.ts";
import { parseShard } from "../cohort/shard.ts";
import { CHECKOUT, forCaller, fromCaller } from "../files/checkout.ts";
import { type Intake, type IntakeOptions, takeIn } from "../intake/intake.ts";
import type { Submission } from "../intake/submission.ts";
import { writeReports } from "../report/pages/write-reports.ts";
import { Progress } from "../report/terminal/progress.ts";
import { sandboxText } from "../report/terminal/sandbox.ts";
import { readSecret } from "../run/secret.ts";
import { SANDBOX_CHOICES, type SandboxChoice } from "../sandbox/choose-layer.ts";
import { createScratch } from "../sandbox/scratch.ts";
import { readWork } from "../work/read-work.ts";
import { wholeNumber } from "./arguments.ts";
import { exerciseHere } from "./exercise-here.ts";
import { resumeText, untilInterrupted } from "./interrupt.ts";
import { type LimitFlags, limitOptions } from "./limit-options.ts";
import { takeOneStudent } from "./one-student.ts";
import { showOutcome } from "./show-outcome.ts";

interface GradeFlags extends LimitFlags {
  exercise?: string;
  lang?: string;
  json?: boolean;
  out?: string;
  details?: boolean;
  sandbox: SandboxChoice;
  secretFile?: string;
  jobs: number;
  shard?: string;
  resume?: boolean;
  restart?: boolean;
  skipLate?: boolean;
  oneStudent?: boolean;
}

const OWN_WORK = "this-checkout";
const SAMPLE_COHORT = "examples/cohort";
/** Where a cohort's results go when nobody says. */
const REPORTS = "reports";

export function gradeCommand(program: Command, done: (exitCode: number) => void): void {
  const command = program
    .command("grade")
    .description(
      "grade works: a file; a folder, .zip or .tar.gz with work.ts or <exercise>/work.ts; a folder or download of many of those; or an exercise id; without any, this checkout's own works and the sample cohort",
    )
    .argument("[paths...]")
    .option("--exercise <id>", "grade this exercise only; also says what a lone file is for")
    .option("--lang <language>", "hi, en or both (or set PRAVAH_LANG)")
    .option("--json", "print the results as JSON")
    .option(
      "--out <folder>",
      `where the results go; for a cohort ${REPORTS}/ unless said otherwise`,
    )
    .option("--details", "show every check of every work")
    .addOption(
      new Option("--sandbox <layer>", "what holds the works: auto takes the hardest there is")
        .choices(SANDBOX_CHOICES)
        .default("auto"),
    )
    .option("--secret-file <file>", "makes the random inputs (or set PRAVAH_SECRET)")
    .option("--jobs <n>", "works side by side", wholeNumber(1), availableParallelism())
    .option("--shard <i/n>", "grade one part of the cohort; `pravah merge` joins the parts")
    .option("--resume", "go on with a run that did not finish")
    .option("--restart", "begin again where a run did not finish")
    .option(
      "--one-student",
      "the path is one student's: where it holds no work for --exercise, the result says so",
    )
    .option("--skip-late", "skip what Canvas marks as late")
    .action(async (paths: string[], flags: GradeFlags) => done(await grade(paths, flags)));
  limitOptions(command);
}

async function grade(paths: string[], typed: GradeFlags): Promise<number> {
  const language = languageChoice(typed.lang, process.env);
  const shard = parseShard(typed.shard ?? "1/1");
  const catalog = readCatalog(CHECKOUT);
  const flags = { ...typed, ...meantExercise(catalog, typed.exercise) };
  const intake = await handedIn(paths, catalog, flags);
  const folder = folderFor(flags, paths.length > 0 && intake.submissions.length > 1);

  const { loadMs, callMs, submissionMs, memoryMb } = flags;
  const progress = new Progress({
    language,
    watched: process.stderr.isTTY === true,
    write: (text) => process.stderr.write(text),
    now: () => performance.now(),
  });
  const options: Omit<CohortOptions, "signal"> = {
    root: CHECKOUT,
    catalog,
    submissions: intake.submissions,
    skipped: intake.skipped,
    grader: {
      limits: { loadMs, callMs, submissionMs, memoryMb },
      secret: readSecret(flags.secretFile && fromCaller(flags.secretFile), process.env),
      sandbox: flags.sandbox,
    },
    jobs: flags.jobs,
    shard,
    home: folder ?? path.join(createScratch(), "run"),
    begin: flags.restart ? "restart" : flags.resume ? "resume" : "new",
    onSandbox: (facts) => console.error(sandboxText(facts)),
    onProgress: (done, total) => progress.show(done, total),
  };
  try {
    const run = await untilInterrupted((signal) => runCohort({ ...options, signal }));
    progress.end();
    if (folder !== undefined) writeReports(folder, catalog);
    await showOutcome(run, intake.skipped, catalog, { ...flags, folder, language });
    return run.undecided > 0 ? 2 : 0;
  } catch (error) {
    progress.end();
    if (!(error instanceof Interrupted)) throw error;
    console.error(resumeText(error, folder === undefined ? undefined : forCaller(folder)));
    return 130;
  } finally {
    intake.close();
  }
}

/** The folder of the results, if they are kept. */
function folderFor(
  { out, json, shard, resume }: GradeFlags,
  isCohort: boolean,
): string | undefined {
  if (out !== undefined) return fromCaller(out);
  return (isCohort && !json) || shard !== undefined || resume ? fromCaller(REPORTS) : undefined;
}

async function handedIn(
  given: string[],
  catalog: readonly Exercise[],
  { exercise: only, skipLate, oneStudent }: GradeFlags,
): Promise<Intake> {
  const exercises = catalog.map(({ id }) => id);
  const options: IntakeOptions = { exercises, only, skipLate: skipLate ?? false, label: forCaller };
  // In an exercise's own folder it need not be named.
  const here = only === undefined ? exerciseHere(catalog) : null;
  const paths = given.length === 0 && here ? [here.id] : given;
  if (oneStudent) return takeOneStudent(paths.map(fromCaller), only, options);
  if (paths.length > 0) return takeIn(named(paths, exercises), options);
  // The works of this checkout, and the cohort that comes with it (not in the student edition).
  const own: Submission = {
    id: OWN_WORK,
    name: OWN_WORK,
    works: (only === undefined ? exercises : [only]).map((exercise) => {
      const file = workOf(exercise);
      return { exercise, path: forCaller(file), read: async () => readWork(file) };
    }),
  };
  const cohort = path.join(CHECKOUT, SAMPLE_COHORT);
  if (!existsSync(cohort)) return { submissions: [own], skipped: [], close: () => {} };
  const sample = await takeIn([cohort], options);
  return { ...sample, submissions: [own, ...sample.submissions] };
}

function named(places: string[], ids: readonly string[]): string[] {
  return places.map((place) => {
    const asPath = fromCaller(place);
    // Something of that name that is here comes first.
    if (existsSync(asPath)) return asPath;
    // An exercise's own id means its work in this checkout.
    const { name } = findName(ids, place);
    if (name !== null) return workOf(name);
    // Neither a path nor an id: the likelier mistake is named.
    if (/^[\w-]+$/.test(place)) findExercise(readCatalog(CHECKOUT), place);
    return asPath;
  });
}

function workOf(exercise: string): string {
  return path.join(CHECKOUT, "exercises", exercise, EXERCISE_FILES.work);
}
