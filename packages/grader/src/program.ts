// Entry `@pravah/grader/program`: what the commands of this repository have in common. Apart from the
// library, which nobody shall wait for a command line to load with.

export { wholeNumber } from "./cli/arguments.ts";
export { type CommandSetup, runProgram } from "./cli/program.ts";
