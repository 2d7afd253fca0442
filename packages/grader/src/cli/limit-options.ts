// The limits of a work as flags, the same for every command that grades.

import { type Command, InvalidArgumentError } from "commander";
import { DEFAULT_LIMITS, type Limits } from "../sandbox/limits.ts";

export type LimitFlags = Limits;

export function limitOptions(command: Command): void {
  const { loadMs, callMs, submissionMs, memoryMb } = DEFAULT_LIMITS;
  command
    .option("--load-ms <ms>", "time limit for loading a work", positive, loadMs)
    .option("--call-ms <ms>", "time limit for one call", positive, callMs)
    .option("--submission-ms <ms>", "time limit for one exercise", positive, submissionMs)
    .option("--memory-mb <MB>", "memory limit of a work", positive, memoryMb);
}

export function positive(text: string): number {
  const value = Number(text);
  if (!(value > 0) || !Number.isFinite(value))
    throw new InvalidArgumentError("a positive number is needed");
  return value;
}
