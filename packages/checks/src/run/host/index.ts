// Entry `@pravah/checks/host`: what a host needs to run checks; a spec imports none of it.

export { type Check, collector, registerWith, takeChecks } from "../../check.ts";
export type { Plain } from "../../plain/plain.ts";
export {
  CheckFailure,
  type Failure,
  type FailureContext,
  type FailureKind,
  type FailureParams,
  failureOf,
  HostFault,
  isStop,
  StillTodo,
} from "../failure.ts";
export type { Reply, Work } from "../run-context.ts";
export { PRACTICE_SEED, seedOf } from "../seed.ts";
export type { CheckOutcome } from "./outcome.ts";
export { misconceptionsFromJson, misconceptionsToJson } from "./probe-json.ts";
export {
  type Misconception,
  type Probe,
  type ProbeAnswer,
  recognise,
  sameAnswer,
  toProbeAnswer,
} from "./recognise.ts";
export { type CheckRun, runCheck } from "./run-check.ts";
export { lineInWork, serveWork } from "./served-work.ts";
export { workFunction } from "./work-function.ts";
