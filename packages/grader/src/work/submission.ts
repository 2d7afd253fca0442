// A submission: what one student handed in, as the text of one work per exercise.

/** Where one work lies and what it is for. Its text is read only when it is graded. */
export interface WorkFile {
  exercise: string;
  path: string;
}

export interface Submission {
  id: string;
  works: WorkFile[];
}

/** Something that was found but is no submission. Nothing is left out silently. */
export interface Skipped {
  path: string;
  why: string;
}
