// What `./work.ts` is to a spec: functions that ask the running check's work and read its reply.

import type { Plain } from "../../plain/plain.ts";
import { showCall } from "../../plain/show.ts";
import { fail } from "../fail.ts";
import { StillTodo } from "../failure.ts";
import { currentRun, type Reply, remember } from "../run-context.ts";

/** Name of the error with which a stub says that a function is still to be written. */
const NOT_IMPLEMENTED = "NotImplemented";

/**
 * The function `name` of the work, as a spec sees it: always awaited, plain data in and out.
 *
 * @throws {StillTodo} when the stub's `NotImplemented` comes back
 * @throws {CheckFailure} when the function threw, is missing, or returned something not plain
 */
export function workFunction(name: string): (...args: unknown[]) => Promise<Plain> {
  return async (...args) => {
    const reply = await currentRun().work.call(name, args);
    remember({ name, args, reply });
    return resultOf(name, args, reply);
  };
}

function resultOf(name: string, args: readonly unknown[], reply: Reply): Plain {
  switch (reply.kind) {
    case "value":
      return reply.value;
    case "missing":
      return fail("missing-export", { name }, { called: name });
    case "not-plain":
      return fail("not-plain", { name, why: reply.why }, { called: showCall(name, args) });
    case "threw": {
      if (reply.name === NOT_IMPLEMENTED) throw new StillTodo(name);
      const { name: thrown, message } = reply;
      const line = reply.line === null ? "" : `work.ts:${reply.line}`;
      return fail("threw", { name, thrown, message, line }, { called: showCall(name, args) });
    }
  }
}
