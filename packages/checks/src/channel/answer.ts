// The work's side of the channel: one request in, one reply out. The same code answers in
// practice, in the sandbox's realm and in the page's worker, so that verdicts cannot differ.

import { decodeCall } from "./decode.ts";
import { encodeFields, NotPlainError } from "./encode.ts";
import { MAX_RESULT_BYTES } from "./tags.ts";

/** Functions by name, as the work exports them. */
export type Exports = Readonly<Record<string, unknown>>;

/** Reads what the work printed since the last reply. */
export type TakeOutput = () => string;

/** Longest text about an error: names of fields, and messages, are the work's own. */
const MAX_TEXT = 2000;

/** Where in the work an error was thrown, read from its stack; null where it cannot be told. */
export type LineOf = (stack: string) => number | null;

/**
 * Calls one function on decoded copies of its arguments. The request is `[name, arguments]`; the
 * reply is `["value", value, indices of changed arguments, output]`, `["threw", name, message,
 * line, output]`, `["not-plain", why, output]` or `["missing", output]`. Never throws.
 */
export function answer(
  exports: Exports,
  request: Uint8Array,
  takeOutput: TakeOutput,
  lineOf: LineOf,
): Uint8Array {
  const { name, args, isChanged } = decodeCall(request);
  const fn = Object.hasOwn(exports, String(name)) ? exports[String(name)] : undefined;
  let output: string | undefined;
  const reply = (...fields: unknown[]) => {
    // Taken once: a second reply, to say that the first could not cross, carries the same prints.
    output ??= takeOutput();
    return encodeFields([...fields, output], MAX_RESULT_BYTES);
  };
  if (typeof fn !== "function") return reply("missing");
  try {
    const value: unknown = fn(...args);
    if (isThenable(value)) {
      throw new NotPlainError("the value is a Promise; return the result itself, without async");
    }
    const changed = args.flatMap((_, i) => (safelyChanged(isChanged, i) ? [i] : []));
    return reply("value", value, changed);
  } catch (error) {
    if (isNotPlain(error)) return reply("not-plain", error.message.slice(0, MAX_TEXT));
    return reply("threw", ...describeError(error, lineOf));
  }
}

// A thrown proxy may throw again where it is only looked at.
function isNotPlain(error: unknown): error is NotPlainError {
  try {
    return error instanceof NotPlainError;
  } catch {
    return false;
  }
}

/** Name, message and line of anything that can be thrown; reading them must not throw again. */
export function describeError(
  error: unknown,
  lineOf: LineOf,
): [name: string, message: string, line: number | null] {
  if (typeof error !== "object" || error === null)
    return ["Thrown", safely(() => String(error)), null];
  const fields = error as { name?: unknown; message?: unknown; stack?: unknown };
  const line = safely(() => String(fields.stack ?? ""));
  return [safely(() => String(fields.name)), safely(() => String(fields.message)), lineOf(line)];
}

function safely(read: () => string): string {
  try {
    return read().slice(0, MAX_TEXT);
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

// Where an argument throws when it is looked at, the work has put something of its own there.
function safelyChanged(isChanged: (index: number) => boolean, index: number): boolean {
  try {
    return isChanged(index);
  } catch {
    return true;
  }
}
