// Entry `@pravah/grader/sandbox`: one work in a sandbox, for whoever wants to ask it by hand.

export { compile } from "../work/compile.ts";
export type { Compiled } from "../work/compiled.ts";
export { Box } from "./box/box.ts";
export { chooseLayer, type Sandbox, type SandboxChoice } from "./choose-layer.ts";
export { DEFAULT_LIMITS, type Limits } from "./limits.ts";
export { buildProgram } from "./program.ts";
export { SandboxedWork } from "./sandboxed-work.ts";
export { createScratch } from "./scratch.ts";
