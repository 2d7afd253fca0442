// The way of one work through the grader: read → compile → sandbox → checks → outcomes.

import { createHash } from "node:crypto";
import path from "node:path";
import type { CheckOutcome } from "@pravah/checks/host";
import type { Exercise } from "../catalog/exercise.ts";
import { judge } from "../judge/judge.ts";
import type { Result } from "../judge/result.ts";
import { Box } from "../sandbox/box.ts";
import { DEFAULT_LIMITS, type Limits } from "../sandbox/limits.ts";
import { PORTABLE, portableLaunch } from "../sandbox/portable.ts";
import { buildProgram } from "../sandbox/program.ts";
import type { SandboxSettings } from "../sandbox/sandboxed-work.ts";
import { createScratch } from "../sandbox/scratch.ts";
import { compile } from "../work/compile.ts";
import type { Problem } from "../work/problem.ts";
import { readWork } from "../work/read-work.ts";
import { graderHash } from "./grader-hash.ts";
import { loadSpec } from "./load-spec.ts";
import { runWork } from "./run-work.ts";
import { seedSource } from "./seed.ts";

export interface GraderOptions {
  limits?: Partial<Limits>;
  /** Makes the seeds; PRAVAH_SECRET in the command line. */
  secret?: string | undefined;
}

export interface Grader {
  /** Grades the work in `file`. */
  gradeFile(exercise: Exercise, submission: string, file: string): Promise<Result>;
  /** Grades a work whose text is already at hand. */
  gradeSource(exercise: Exercise, submission: string, source: string): Promise<Result>;
}

/** Prepares what all gradings of this process share. */
export function createGrader(options: GraderOptions = {}): Grader {
  // A child that can signal its parent must not be able to open the parent's debugger.
  if (process.platform !== "win32") process.on("SIGUSR1", () => {});
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const scratch = createScratch();
  const program = buildProgram(scratch);
  const launch = portableLaunch(program.childFile, limits.memoryMb);
  // An empty folder for processes to stand in.
  const cwd = path.join(scratch, "empty");
  const settings: SandboxSettings = {
    open: () => new Box(launch, cwd),
    kit: program.kit,
    limits,
  };
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
        sandbox: PORTABLE,
        limits,
      },
    });

  const gradeSource = async (exercise: Exercise, submission: string, source: string) => {
    const seed = seeds.seedFor(exercise.id, source);
    return finish(exercise, submission, source, await run(exercise, source, seed, settings, cwd));
  };

  return {
    gradeSource,
    async gradeFile(exercise, submission, file) {
      const read = readWork(file);
      if ("problem" in read) return finish(exercise, submission, null, read.problem);
      return gradeSource(exercise, submission, read.source);
    },
  };
}

async function run(
  exercise: Exercise,
  source: string,
  seed: number,
  settings: SandboxSettings,
  scratch: string,
): Promise<CheckOutcome[] | Problem> {
  const compiled = await compile(source, scratch);
  if ("problem" in compiled) return compiled.problem;
  const { misconceptions } = exercise;
  return runWork(compiled, {
    source,
    settings,
    checks: async () => (await loadSpec(exercise.directory)).checks,
    seed,
    misconceptions,
  });
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
