// The papers' figures as functions, for whoever compares something with them.

export { experiments } from "./papers/all.ts";
export type { Experiment, Measurement, Plot, RunOptions } from "./papers/experiment.ts";
