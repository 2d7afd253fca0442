// Entry `@pravah/grader/files`: writing where a person has said so, and paths as they are written, for the
// other commands of this repository.

export { diskError } from "./disk-error.ts";
export { writeWhole } from "./durable-file.ts";
export { makeFolder } from "./make-folder.ts";
export { slashed } from "./slashed.ts";
