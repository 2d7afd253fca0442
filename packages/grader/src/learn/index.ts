// Entry `@pravah/grader/learn`: the student's program, for whoever measures it or keeps its stubs.

export { createPracticeRunner, type PracticeRunner } from "../practice/runner.ts";
export { declaredLines } from "../practice/view/declared-lines.ts";
export { viewOf } from "../practice/view/view.ts";
export { Course } from "./course.ts";
export { Session, type SessionOptions } from "./session.ts";
export { stubFile } from "./stubs.ts";
