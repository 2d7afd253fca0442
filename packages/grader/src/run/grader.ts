// The way of one work through the grader: read → compile → sandbox → checks → outcomes.

import path from "node:path";
import type { CheckOutcome } from "@pravah/checks/host";
import type { Exercise } from "../catalog/exercise.ts";
import { sha256 } from "../files/hash.ts";
import { judge } from "../judge/judge.ts";
import type { Result } from "../judge/result.ts";
import { Box } from "../sandbox/box/box.ts";
import { chooseLayer, type Sandbox, type SandboxChoice } from "../sandbox/choose-layer.ts";
import { DEFAULT_LIMITS, type Limits } from "../sandbox/limits.ts";
import { buildProgram } from "../sandbox/program.ts";
import type { SandboxSettings } from "../sandbox/sandboxed-work.ts";
import { createScratch } from "../sandbox/scratch.ts";
import { ALL_WALLS, type Walls } from "../sandbox/walls/table.ts";
import type { Problem } from "../work/problem.ts";
import { readWork, type WorkText } from "../work/read-work.ts";
import { graderHash } from "./grader-hash.ts";
import { loadSpec } from "./load-spec.ts";
import { runSource } from "./run-source.ts";
import { seedSource } from "./seed.ts";

export interface GraderOptions {
  limits?: Partial<Limits>;
  /** Makes the seeds; PRAVAH_SECRET or --secret-file in the command line. */
  secret?: string | undefined;
  /** The layer; without one, the hardest that this machine can keep. */
  sandbox?: SandboxChoice | undefined;
  /** All of them but in tests that take one out: nothing that grades passes this. */
  walls?: Walls;
}

export interface Grader {
  /**
   * The layer that the works run in, chosen once.
   *
   * @throws {InputError} when it was asked for and this machine cannot keep it
   */
  sandbox(): Promise<Pick<Sandbox, "layer" | "note">>;
  /** Grades the work in `file`. */
  gradeFile(exercise: Exercise, submission: string, file: string): Promise<Result>;
  /** Grades a work whose text is already at hand. */
  gradeSource(exercise: Exercise, submission: string, source: string): Promise<Result>;
  /** Grades a text that was read elsewhere, or says why it could not be read. */
  gradeText(exercise: Exercise, submission: string, text: WorkText): Promise<Result>;
  /** The result of a work that is not run: what keeps it from being graded is known. */
  refuse(exercise: Exercise, submission: string, text: WorkText, problem: Problem): Promise<Result>;
}

/** Prepares what all gradings of this process share. */
export function createGrader(options: GraderOptions = {}): Grader {
  closeDebugger();
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const scratch = createScratch();
  const walls = options.walls ?? ALL_WALLS;
  const program = buildProgram(scratch, walls, limits);
  let chosen: Promise<Sandbox> | undefined;
  const sandbox = () => {
    const needs = { program, limits, scratch };
    chosen ??= chooseLayer(options.sandbox ?? "auto", needs);
    return chosen;
  };
  // An empty folder for processes to stand in.
  const cwd = path.join(scratch, "empty");
  const seeds = seedSource(options.secret);

  const finish = async (
    exercise: Exercise,
    submission: string,
    source: string | null,
    run: CheckOutcome[] | Problem,
  ): Promise<Result> =>
    judge(exercise, run, {
      submission,
      files: source === null ? {} : { "work.ts": sha256(source) },
      receipt: {
        grader: graderHash(),
        spec: (await loadSpec(exercise.directory)).sha256,
        seed: seeds.kind,
        node: process.version,
        os: `${process.platform}-${process.arch}`,
        sandbox: (await sandbox()).layer,
        limits,
      },
    });

  const gradeSource = async (exercise: Exercise, submission: string, source: string) => {
    const { launch } = await sandbox();
    const seed = seeds.seedFor(exercise.id, source);
    const settings: SandboxSettings = {
      open: () => new Box(launch, cwd),
      kit: program.kit,
      limits,
    };
    const lookAround = walls.names.includes("import-expressions");
    const run = await runSource(exercise, source, { seed, settings, lookAround });
    return finish(exercise, submission, source, run);
  };

  const gradeText = async (exercise: Exercise, submission: string, text: WorkText) =>
    "problem" in text
      ? finish(exercise, submission, null, text.problem)
      : gradeSource(exercise, submission, text.source);

  return {
    async sandbox() {
      const { layer, note } = await sandbox();
      return { layer, note };
    },
    gradeSource,
    gradeText,
    refuse: (exercise, submission, text, problem) =>
      finish(exercise, submission, "source" in text ? text.source : null, problem),
    gradeFile: (exercise, submission, file) => gradeText(exercise, submission, readWork(file)),
  };
}

/** A child that can signal its parent must not be able to open the parent's debugger. */
function closeDebugger(): void {
  if (process.platform === "win32" || process.listeners("SIGUSR1").includes(ignore)) return;
  process.on("SIGUSR1", ignore);
}

function ignore(): void {}
