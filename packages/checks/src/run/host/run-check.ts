// Runs one check against one work and says what became of it. The same in every host.

import type { Check } from "../../check.ts";
import { show, showCall } from "../../plain/show.ts";
import { CheckFailure, type Failure, failureOf, HostFault, isStop, StillTodo } from "../failure.ts";
import { figure } from "../figure.ts";
import { currentRun, type Reply, type Work, withRun } from "../run-context.ts";
import { seedOf } from "../seed.ts";
import type { CheckOutcome } from "./outcome.ts";
import { type Misconception, recognise } from "./recognise.ts";

export interface CheckRun {
  work: Work;
  /** Seed of the whole run; each check derives its own. */
  seed: number;
  misconceptions: readonly Misconception[];
}

/** Most characters of a work's prints that are kept for one check. */
const MAX_OUTPUT = 4000;

/** Runs `check`. @throws {HostFault} alone: nothing that the work does makes it throw */
export async function runCheck(check: Check, run: CheckRun): Promise<CheckOutcome> {
  let output = "";
  const called = new Set<string>();
  const ended = () => ({ id: check.id, output, called: [...called] });
  const listening: Work = {
    async call(name, args) {
      called.add(name);
      const reply = await run.work.call(name, args);
      if (output.length < MAX_OUTPUT) output = (output + reply.output).slice(0, MAX_OUTPUT);
      return reply;
    },
  };
  try {
    await withRun(listening, seedOf(run.seed, check.id), async () => {
      try {
        await check.body({ random: currentRun().random, figure });
      } catch (error) {
        throw withContext(error);
      }
    });
    return { ...ended(), outcome: "pass" };
  } catch (error) {
    if (error instanceof StillTodo) {
      return { ...ended(), outcome: "todo", functionName: error.functionName };
    }
    if (!(error instanceof CheckFailure)) throw error;
    const { failure } = error;
    const misconception = isStop(error)
      ? null
      : await recognise(check.id, run.work, run.misconceptions);
    return { ...ended(), outcome: "fail", failure, misconception };
  }
}

/** Adds the figure, and the last call where the failure names none yet (stops do not). */
function withContext(error: unknown): unknown {
  if (error instanceof StillTodo || error instanceof HostFault) return error;
  const { calls, figure } = currentRun();
  const last = calls.at(-1);
  return new CheckFailure({
    ...(last ? { called: showCall(last.name, last.args) } : {}),
    ...(figure ? { figure } : {}),
    ...(error instanceof CheckFailure ? error.failure : trippedOver(error, last?.reply)),
  });
}

// A spec that trips over a strange answer (`got[0].length` of a number) is the work's failure too;
// `author verify` proves that a right answer never gets here.
function trippedOver(error: unknown, reply: Reply | undefined): Failure {
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const got = reply?.kind === "value" ? { got: show(reply.value) } : {};
  return failureOf("unexpected", { message }, got);
}
