// The work's side of the channel: one request in, one reply out. The same code answers in
// the sandbox's realm, in a process that is debugged and in the page's worker, so that verdicts cannot differ.
//
// In what order it looks decides what can be hidden from it. As soon as the function has returned, and
// before anything of its value is touched, the arguments are compared with what came across, which runs
// nothing of the work's. What getters and proxies of the value do after that comes too late.

import type { Plain } from "../plain/plain.ts";
import { beginCall } from "../surroundings/begin.ts";
import { apply, bare, enumerableKeys, hasOwn, slice, toText } from "./built-ins.ts";
import { encodeFields } from "./encode.ts";
import { decodeCall } from "./given-call.ts";
import { NotPlainError } from "./not-plain.ts";
import { MAX_RESULT_BYTES } from "./sizes.ts";

/** Functions by name, as the work exports them. */
export type Exports = Readonly<Record<string, unknown>>;

/** Reads what the work printed since the last reply. */
export type TakeOutput = () => string;

/** Longest text about an error: names of fields, and messages, are the work's own. */
const MAX_TEXT = 2000;

/** Where in the work an error was thrown, read from its stack; null where it cannot be told. */
export type LineOf = (stack: string) => number | null;

type WorkFunction = (...args: unknown[]) => unknown;

/** The functions among a work's exports, as they are now: what is exported later is not asked. */
export function functionsOf(exports: Exports): Exports {
  const functions = bare<WorkFunction>();
  const names = enumerableKeys(exports);
  for (let i = 0; i < names.length; i++) {
    const name = names[i] as string;
    const value = readExport(exports, name);
    if (typeof value === "function") functions[name] = value as WorkFunction;
  }
  return functions;
}

function readExport(exports: Exports, name: string): unknown {
  try {
    return exports[name];
  } catch {
    return undefined;
  }
}

/**
 * Calls one function on decoded copies of its arguments. The request is `[name, arguments]`; the
 * reply is `["value", value, indices of changed arguments, output]`, `["threw", name, message,
 * line, output]`, `["not-plain", why, output]` or `["missing", output]`. Never throws.
 *
 * @param functions of `functionsOf`, or of one's own making
 */
export function answer(
  functions: Exports,
  request: Uint8Array,
  takeOutput: TakeOutput,
  lineOf: LineOf,
): Uint8Array {
  const { name, args, changed } = decodeCall(request);
  const fn = hasOwn(functions, toText(name)) ? functions[toText(name)] : undefined;
  if (typeof fn !== "function") return encodeReply(["missing", takeOutput()]);
  beginCall(request);
  // Taken once: a second reply, to say that the first could not cross, carries the same prints.
  let output: string | undefined;
  try {
    const value = apply(fn as WorkFunction, undefined, args as Plain[]);
    const indices = changed();
    if (isThenable(value)) {
      throw new NotPlainError("the value is a Promise; return the result itself, without async");
    }
    output = takeOutput();
    return encodeReply(["value", value, indices, output]);
  } catch (error) {
    if (NotPlainError.is(error))
      return encodeReply(["not-plain", slice(error.message, 0, MAX_TEXT), output ?? takeOutput()]);
    const words = describeError(error, lineOf);
    return encodeReply(["threw", words[0], words[1], words[2], output ?? takeOutput()]);
  }
}

function encodeReply(fields: readonly unknown[]): Uint8Array {
  return encodeFields(fields, MAX_RESULT_BYTES);
}

/** Name, message and line of anything that can be thrown; reading them must not throw again. */
export function describeError(
  error: unknown,
  lineOf: LineOf,
): [name: string, message: string, line: number | null] {
  if (typeof error !== "object" || error === null) return ["Thrown", safely(() => error), null];
  const fields = error as { name?: unknown; message?: unknown; stack?: unknown };
  const stack = safely(() => fields.stack ?? "");
  return [safely(() => fields.name), safely(() => fields.message), lineOf(stack)];
}

function safely(read: () => unknown): string {
  try {
    return slice(toText(read()), 0, MAX_TEXT);
  } catch {
    return "?";
  }
}

function isThenable(value: unknown): boolean {
  return (
    typeof value === "object" &&
    value !== null &&
    typeof (value as { then?: unknown }).then === "function"
  );
}
