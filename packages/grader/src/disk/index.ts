// Writing where a person has said so, for the other commands of this repository.

export { writeWhole } from "../cohort/durable-file.ts";
export { diskError } from "./disk-error.ts";
export { makeFolder } from "./make-folder.ts";
