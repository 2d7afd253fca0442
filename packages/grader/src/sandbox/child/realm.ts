// Runs inside the bare realm, as its first script: no Node, no host objects, no code generation.
// It prepares the globals a work may expect, and answers calls there. Bundled into one text.

import {
  Bytes,
  enumerableKeys,
  match,
  slice,
  toJson,
  toNumber,
  toText,
} from "@pravah/checks/built-ins";
import { answer, describeError, FixedDate, functionsOf, settleRealm } from "@pravah/checks/channel";
import { encodeLoadReply } from "../box/load-reply.ts";
import { type Callbacks, callbacks } from "./callbacks.ts";
import { hideOurFrames } from "./stack.ts";
import { cloneWith } from "./structured-clone.ts";

export interface Realm {
  /** Takes the work's exports; the result answers requests. */
  serve(exports: Record<string, unknown>): (request: Uint8Array) => Uint8Array;
  /** The reply that says what was loaded. */
  loaded(exports: Record<string, unknown>): Uint8Array;
  /** The reply that says which module was asked for and is not to be had. */
  forbidden(specifier: string): Uint8Array;
  /** The reply that says how loading failed. */
  loadThrew(error: unknown): Uint8Array;
  /** A buffer of this realm: bytes are copied into it, so that no host object comes in. */
  buffer(size: number): Uint8Array;
  /** What V8 is to call in the place of Node's own functions. */
  callbacks: Callbacks;
}

const MAX_PRINTED = 16_384;
let printed = "";

/** What the work printed since the last reply; bounded, and the excess is said. */
function takeOutput(): string {
  const text = printed;
  printed = "";
  return text.length <= MAX_PRINTED ? text : `${slice(text, 0, MAX_PRINTED)}… (more was printed)`;
}

function print(...values: unknown[]): void {
  if (printed.length > MAX_PRINTED) return;
  let line = "";
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    line += `${i === 0 ? "" : " "}${typeof value === "string" ? value : safeJson(value)}`;
  }
  printed += `${slice(line, 0, MAX_PRINTED + 1)}\n`;
}

function safeJson(value: unknown): string {
  try {
    return toJson(value) ?? toText(value);
  } catch {
    return "?";
  }
}

// `work.ts:12:5` in a V8 stack; the module is known to the realm by that name only.
function lineOf(stack: string): number | null {
  const line = match(/work\.ts:(\d+)/, stack)?.[1];
  return line === undefined ? null : toNumber(line);
}

const printers = ["log", "info", "debug", "warn", "error", "trace", "table", "dir"];
const noTimer = () => 0;
Object.assign(globalThis, {
  console: Object.fromEntries(printers.map((name) => [name, print])),
  // A work is pure: timers exist so that an honest leftover does not throw, but they never fire.
  setTimeout: noTimer,
  setInterval: noTimer,
  setImmediate: noTimer,
  clearTimeout: noTimer,
  clearInterval: noTimer,
  clearImmediate: noTimer,
  queueMicrotask: (task: () => void) => void Promise.resolve().then(task),
  structuredClone: cloneWith(FixedDate),
});
settleRealm();
hideOurFrames();
for (const name of ["WebAssembly", "SharedArrayBuffer", "Atomics"]) {
  Reflect.deleteProperty(globalThis, name);
}

export const realm: Realm = {
  serve: (exports) => {
    const functions = functionsOf(exports);
    return (request) => answer(functions, request, takeOutput, lineOf);
  },
  loaded: (exports) =>
    encodeLoadReply({ kind: "loaded", names: enumerableKeys(exports), printed: takeOutput() }),
  forbidden: (specifier) => encodeLoadReply({ kind: "forbidden", specifier }),
  loadThrew: (error) => {
    const words = describeError(error, lineOf);
    return encodeLoadReply({
      kind: "threw",
      name: words[0],
      message: words[1],
      line: words[2],
      printed: takeOutput(),
    });
  },
  buffer: (size) => new Bytes(size),
  callbacks,
};
