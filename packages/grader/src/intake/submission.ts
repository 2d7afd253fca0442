// A submission: what one student handed in, as one work per exercise.

import type { WorkText } from "../work/read-work.ts";

/** One work: what it is for and where its text is. The text is read only when it is graded. */
export interface WorkFile {
  exercise: string;
  /** Where it lies, for people: a path, or a path inside of an archive. */
  path: string;
  read(): Promise<WorkText>;
}

export interface Submission {
  /** Safe as a file name on every system, and unique in the cohort whatever the case of its letters. */
  id: string;
  /** The name of the folder, file or student, as it was found. */
  name: string;
  /** What a learning management system wrote into the name. */
  lms?: LmsFacts;
  /** In teaching order. */
  works: WorkFile[];
}

export interface LmsFacts {
  system: "canvas" | "moodle";
  /** The system's own number of this student (Canvas: user id, Moodle: participant). */
  user?: string;
  /** Canvas marks what came after the deadline. */
  late?: true;
}

/** Something that was found but is not graded. Nothing is skipped silently. */
export interface Skipped {
  path: string;
  why: string;
}
