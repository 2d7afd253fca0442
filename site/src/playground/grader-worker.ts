// The worker that grades: holds the exercise's spec and words, and asks the work in a worker of its own.

import {
  type Check,
  fromJsonData,
  type Misconception,
  type Plain,
  PRACTICE_SEED,
  takeChecks,
} from "@pravah/checks/host";
import {
  type CheckResult,
  checkResult,
  DEFAULT_LIMITS,
  type Feedback,
  incompleteness,
  type JudgedExercise,
  type Reason,
  reasonOf,
  runWork,
} from "@pravah/grader/browser";
import { compileWork } from "./compile-work.ts";
import { WorkerBox } from "./worker-box.ts";

export interface GraderRequest {
  exercise: string;
  /** The work; null only makes ready. */
  source: string | null;
}

export type GraderEvent =
  | { kind: "check"; result: CheckResult }
  | { kind: "problem"; reason: Reason }
  | { kind: "end" }
  | { kind: "prepared" };

declare const self: {
  onmessage: (event: { data: GraderRequest }) => void;
  postMessage(event: GraderEvent): void;
};

// A phone is slower than the computers on which works are graded.
const LIMITS = { ...DEFAULT_LIMITS, callMs: 2000, loadMs: 4000, submissionMs: 60_000 };

const SPECS = import.meta.glob("../../../exercises/*/grader.spec.ts");
const POINTS = import.meta.glob<Record<string, number>>("../../../exercises/*/exercise.json", {
  import: "points",
});
const MISCONCEPTIONS = import.meta.glob<Plain>("../../../exercises/*/misconceptions.json", {
  import: "misconceptions",
});
const FEEDBACK = import.meta.glob<Feedback>("../../../exercises/*/feedback.*.md", {
  import: "default",
});

interface Loaded {
  exercise: JudgedExercise;
  checks: Check[];
  misconceptions: Misconception[];
}

let loaded: Promise<Loaded> | null = null;

// Starts while the spec is fetched, and again while the reader reads what came out: a run finds it ready.
let spare: WorkerBox | null = new WorkerBox();

function openBox(): WorkerBox {
  // One that could not be fetched an hour ago may well be there now.
  const box = spare?.isStopped === false ? spare : new WorkerBox();
  spare = null;
  return box;
}

async function loadExercise(id: string): Promise<Loaded> {
  const folder = `../../../exercises/${id}`;
  const [points, known, en, hi] = await Promise.all([
    POINTS[`${folder}/exercise.json`]?.(),
    MISCONCEPTIONS[`${folder}/misconceptions.json`]?.(),
    FEEDBACK[`${folder}/feedback.en.md`]?.(),
    FEEDBACK[`${folder}/feedback.hi.md`]?.(),
    SPECS[`${folder}/grader.spec.ts`]?.(),
  ]);
  if (!points || !known || !en || !hi) throw new Error(`there is no exercise "${id}"`);
  return {
    exercise: { id, points, feedback: { en, hi } },
    checks: takeChecks(),
    misconceptions: fromJsonData(known) as unknown as Misconception[],
  };
}

async function grade({ exercise: id, source }: GraderRequest): Promise<void> {
  loaded ??= loadExercise(id);
  if (source === null) return void (await loaded);
  const { exercise, checks, misconceptions } = await loaded;
  const compiled = compileWork(source);
  const outcomes =
    "problem" in compiled
      ? compiled.problem
      : await runWork(compiled, {
          source,
          settings: { open: openBox, kit: "", limits: LIMITS },
          checks: async () => checks,
          seed: PRACTICE_SEED,
          misconceptions,
          onOutcome: (outcome) =>
            self.postMessage({ kind: "check", result: checkResult(exercise, outcome) }),
        });
  const problem = Array.isArray(outcomes) ? incompleteness(exercise, outcomes) : outcomes;
  self.postMessage(problem ? { kind: "problem", reason: reasonOf(problem) } : { kind: "end" });
}

self.onmessage = async ({ data }) => {
  try {
    await grade(data);
  } catch (error) {
    loaded = null;
    const why = error instanceof Error ? error.message : String(error);
    const reason = reasonOf({ stage: "infrastructure", params: { why } });
    if (data.source !== null) self.postMessage({ kind: "problem", reason });
  } finally {
    spare ??= new WorkerBox();
    if (data.source === null) self.postMessage({ kind: "prepared" });
  }
};
