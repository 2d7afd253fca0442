// Grades a work again as its result says it was graded, and compares the two byte for byte. What the
// receipt says is a claim: no more is given than this grader would give, and what is less is said.

import { existsSync, statSync } from "node:fs";
import path from "node:path";
import type { Exercise } from "../catalog/exercise.ts";
import { findExercise } from "../catalog/find-exercise.ts";
import { parseWithSchema } from "../catalog/schema.ts";
import { readPlain } from "../files/given-file.ts";
import { sha256 } from "../files/hash.ts";
import { InputError } from "../files/input-error.ts";
import { quoted } from "../intake/file-name.ts";
import { takeIn } from "../intake/intake.ts";
import type { Result } from "../judge/result.ts";
import type { SandboxFacts } from "../processes/messages.ts";
import { createGrader } from "../run/grader.ts";
import type { Limits } from "../sandbox/limits.ts";
import { isUndecided } from "../work/problem.ts";
import { readWork, type WorkText } from "../work/read-work.ts";
import { COHORT_FILES, prettyResult, readListing } from "./cohort-files.ts";
import { differences } from "./differences.ts";
import { idFault } from "./id-fault.ts";
import { type Sealed, sealed, sealFault, unsealed } from "./seal.ts";

export interface Regrade {
  result: Sealed;
  /** What is not the same; empty when every byte is. */
  differences: string[];
}

export interface RegradeOptions {
  /** The work; without it, it is looked for where the run found it. */
  workFile?: string | undefined;
  catalog: readonly Exercise[];
  secret: string | undefined;
  /** The most that a work may take, whatever its receipt says. */
  limits: Limits;
  onSandbox(facts: SandboxFacts): void;
  /** Told what in the receipt is less than this grader would have given. */
  onNote(note: string): void;
}

/**
 * @param file a result as `pravah grade --out` writes it
 * @throws {InputError} when the file is no result, the work is not at hand or is another one, or the
 *   secret is missing
 */
export async function regrade(file: string, options: RegradeOptions): Promise<Regrade> {
  const { workFile, catalog, secret, onNote } = options;
  const written = readPlain(file);
  const before = parseWithSchema<Sealed>("result-1", written, file);
  const { receipt, submission } = before;
  for (const name of [submission.id, before.exercise]) {
    const fault = idFault(name);
    if (fault !== null) throw new InputError(`${file}: the name ${quoted(name)} ${fault}`);
  }
  const exercise = findExercise(catalog, before.exercise);
  if (isUndecided(before.reason))
    throw new InputError(`${file} is undecided: there is nothing to verify`);
  if (before.reason?.stage === "crash")
    throw new InputError(
      `${file}: its work ended the processes that graded it; \`pravah grade\` tries it again, where that does no harm`,
    );
  if (receipt.seed === "secret" && !secret)
    throw new InputError(`${file} was graded with a secret: set PRAVAH_SECRET`);
  const text = workFile === undefined ? await textOfRun(file, before, catalog) : readWork(workFile);
  const files = "source" in text ? { "work.ts": sha256(text.source) } : {};
  const changedFiles = differences(submission.files, files);
  if (changedFiles.length > 0)
    throw new InputError(`this is not the work that was graded: ${changedFiles.join("; ")}`);
  const used = receipt.seed === "secret" ? secret : undefined;
  const changed = before.seal ? sealFault(before, used) : null;
  if (!before.seal)
    onNote(
      "the result has no seal (an older grader made it): a changed value shows as a difference only",
    );
  if (!used && secret) onNote("the receipt says practice inputs, though a secret is given here");
  const limits = bounded(receipt.limits, options.limits, onNote);
  // Whoever changed the result may have chosen the layer too.
  const asked = changed === null ? receipt.sandbox : "auto";
  const grader = createGrader({ limits, secret: used, sandbox: asked });
  const { layer, note } = await grader.sandbox();
  options.onSandbox({ layer, note });
  if (layer === "portable" && (await hardenedHere()))
    onNote("the receipt says portable, though hardened is to be had here");
  const bare = JSON.stringify(await grader.gradeText(exercise, submission.id, text));
  const result = JSON.parse(before.seal ? sealed(bare, before.seal.run, used) : bare) as Sealed;
  if (prettyResult(result) === written) return { result, differences: [] };
  const found = [
    ...(changed === null ? [] : [`seal: ${changed}`]),
    ...differences(unsealed(before), unsealed(result)),
  ];
  return {
    result,
    differences:
      found.length > 0 ? found : ["the values are the same, the file is written otherwise"],
  };
}

/** The receipt's limits, and none above this grader's own. */
function bounded(claimed: Limits, own: Limits, onNote: (note: string) => void): Limits {
  const limits = { ...claimed };
  for (const name of Object.keys(FLAGS) as (keyof Limits)[]) {
    if (claimed[name] > own[name]) {
      limits[name] = own[name];
      onNote(
        `the receipt says ${name} ${claimed[name]}; this grader gives ${own[name]} (${FLAGS[name]} gives more)`,
      );
    } else if (claimed[name] < own[name]) {
      onNote(`the receipt says ${name} ${claimed[name]}, less than this grader's ${own[name]}`);
    }
  }
  return limits;
}

const FLAGS: Readonly<Record<keyof Limits, string>> = {
  loadMs: "--load-ms",
  callMs: "--call-ms",
  submissionMs: "--submission-ms",
  memoryMb: "--memory-mb",
};

async function hardenedHere(): Promise<boolean> {
  const { layer } = await createGrader().sandbox();
  return layer === "hardened";
}

/** The text of the work, from where the run's listing says that it was. */
async function textOfRun(
  file: string,
  { submission: { id }, exercise }: Result,
  catalog: readonly Exercise[],
): Promise<WorkText> {
  const home = path.dirname(path.dirname(file));
  if (!existsSync(path.join(home, COHORT_FILES.submissions)))
    throw new InputError(`which work is it? Say --work <file>`);
  const found = readListing(home).find((listed) => listed.id === id)?.works[exercise];
  if (found === undefined) throw new InputError(`${home} does not know ${id}: say --work <file>`);
  const place = path.resolve(home, found);
  if (existsSync(place)) return readWork(place);
  return textInArchive(place, exercise, catalog);
}

/** The text of a work whose path leads through an archive. */
async function textInArchive(
  place: string,
  exercise: string,
  catalog: readonly Exercise[],
): Promise<WorkText> {
  let archive = path.dirname(place);
  while (!existsSync(archive)) archive = path.dirname(archive);
  if (!statSync(archive).isFile())
    throw new InputError(`${place} is not there any more: say --work <file>`);
  const exercises = catalog.map(({ id }) => id);
  for (const only of [undefined, exercise]) {
    const intake = await takeIn([archive], { exercises, only }).catch((error: unknown) => {
      if (error instanceof InputError) return null;
      throw error;
    });
    const works = intake?.submissions.flatMap((submission) => submission.works) ?? [];
    const text = await works
      .find((work) => work.path === place && work.exercise === exercise)
      ?.read();
    intake?.close();
    if (text) return text;
  }
  throw new InputError(`${place} is not there any more: say --work <file>`);
}
