// Runs inside the bare realm, as its first script: no Node, no host objects, no code generation.
// It prepares the globals a work may expect, and answers calls there. Bundled into one text.

import { answer, describeError, encode, MAX_RESULT_BYTES } from "@pravah/checks/channel";
import { type Callbacks, callbacks } from "./callbacks.ts";
import { restoreIntrinsics } from "./intrinsics.ts";
import { hideOurFrames } from "./stack.ts";
import { structuredClone } from "./structured-clone.ts";

export interface Realm {
  /** Takes the work's exports; the result answers requests. */
  serve(exports: Record<string, unknown>): (request: Uint8Array) => Uint8Array;
  /** The reply that says what was loaded. */
  loaded(exports: Record<string, unknown>): Uint8Array;
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
  return text.length <= MAX_PRINTED ? text : `${text.slice(0, MAX_PRINTED)}… (more was printed)`;
}

function print(...values: unknown[]): void {
  if (printed.length > MAX_PRINTED) return;
  const words = values.map((value) => (typeof value === "string" ? value : safeJson(value)));
  printed += `${words.join(" ").slice(0, MAX_PRINTED + 1)}\n`;
}

function safeJson(value: unknown): string {
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    return "?";
  }
}

// `work.ts:12:5` in a V8 stack; the module is known to the realm by that name only.
function lineOf(stack: string): number | null {
  const line = /work\.ts:(\d+)/.exec(stack)?.[1];
  return line === undefined ? null : Number(line);
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
  performance: { now: () => 0 },
  structuredClone,
});
hideOurFrames();
for (const name of ["WebAssembly", "SharedArrayBuffer", "Atomics"]) {
  Reflect.deleteProperty(globalThis, name);
}

/** The work's functions, each followed by putting back what it may have patched. */
function guarded(exports: Record<string, unknown>): Record<string, unknown> {
  const functions: Record<string, unknown> = {};
  for (const name of Object.keys(exports)) {
    const fn = exports[name];
    if (typeof fn !== "function") continue;
    functions[name] = (...args: unknown[]) => {
      try {
        return fn(...args);
      } finally {
        restoreIntrinsics();
      }
    };
  }
  return functions;
}

export const realm: Realm = {
  serve: (exports) => {
    const functions = guarded(exports);
    return (request) => answer(functions, request, takeOutput, lineOf);
  },
  loaded: (exports) => {
    restoreIntrinsics();
    return encode(["loaded", Object.keys(exports), takeOutput()], MAX_RESULT_BYTES);
  },
  loadThrew: (error) => {
    restoreIntrinsics();
    return encode(["load-threw", ...describeError(error, lineOf), takeOutput()], MAX_RESULT_BYTES);
  },
  buffer: (size) => new Uint8Array(size),
  callbacks,
};
