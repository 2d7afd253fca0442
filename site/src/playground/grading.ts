// What the grading worker does: holds the exercise's spec and words, and asks the work in its frame.

import {
  type Check,
  type Misconception,
  misconceptionsFromJson,
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
  machineFailed,
  type Reason,
  reasonOf,
  runWork,
} from "@pravah/grader/browser";
import { compileWork } from "./compile-work.ts";
import type { FrameBox } from "./frame-box.ts";
import { FrameBoxes } from "./frame-boxes.ts";

/** Comes first, with the port to the frame of the works. */
export type GraderBegin = "frame";

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

/** A port comes with the first. */
export interface GraderMessage {
  data: GraderBegin | GraderRequest;
  ports: readonly MessagePort[];
}

declare const self: { postMessage(event: GraderEvent): void };

// A phone is slower than the computers on which works are graded.
const LIMITS = { ...DEFAULT_LIMITS, callMs: 2000, loadMs: 4000, submissionMs: 60_000 };

const SPECS = import.meta.glob("../../../exercises/*/grader.spec.ts");
const POINTS = import.meta.glob<Record<string, number>>("../../../exercises/*/exercise.json", {
  import: "points",
});
const MISCONCEPTIONS = import.meta.glob<Misconception[]>(
  "../../../exercises/*/misconceptions.json",
  {
    import: "misconceptions",
  },
);
const FEEDBACK = import.meta.glob<Feedback>("../../../exercises/*/feedback.*.md", {
  import: "default",
});

interface Loaded {
  exercise: JudgedExercise;
  checks: Check[];
  misconceptions: Misconception[];
}

let loaded: Promise<Loaded> | null = null;

let boxes: FrameBoxes;
// Starts while the spec is fetched, and again while the reader reads what came out: a run finds it ready.
let spare: FrameBox | null = null;

function openBox(): FrameBox {
  const box = spare?.isStopped === false ? spare : boxes.open();
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
    misconceptions: misconceptionsFromJson(known),
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

async function serve(request: GraderRequest): Promise<void> {
  try {
    await grade(request);
  } catch (error) {
    loaded = null;
    const why = error instanceof Error ? error.message : String(error);
    const reason = reasonOf(machineFailed(why));
    if (request.source !== null) self.postMessage({ kind: "problem", reason });
  } finally {
    spare ??= boxes.open();
    if (request.source === null) self.postMessage({ kind: "prepared" });
  }
}

export function take({ data, ports: [frame] }: GraderMessage): void {
  if (data !== "frame") return void serve(data);
  if (frame === undefined) throw new Error("the grader was given no frame");
  boxes = new FrameBoxes(frame);
  spare = boxes.open();
}
