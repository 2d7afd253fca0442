// The limits of a work as flags, the same for every command that grades.

import type { Command } from "commander";
import { DEFAULT_LIMITS, type Limits } from "../sandbox/limits.ts";
import { positiveNumber } from "./arguments.ts";

export type LimitFlags = Limits;

export function limitOptions(command: Command): void {
  const { loadMs, callMs, submissionMs, memoryMb } = DEFAULT_LIMITS;
  command
    .option("--load-ms <ms>", "time limit for loading a work", positiveNumber, loadMs)
    .option("--call-ms <ms>", "time limit for one call", positiveNumber, callMs)
    .option("--submission-ms <ms>", "time limit for one exercise", positiveNumber, submissionMs)
    .option("--memory-mb <MB>", "memory limit of a work", positiveNumber, memoryMb);
}
