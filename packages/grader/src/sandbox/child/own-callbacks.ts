// Tells Node to call the realm's functions where V8 asks for one in the middle of a work. There is no
// public way: Node's bindings are opened with a flag (node-flags.ts), and closed again in bare-host.ts.

import type { Callbacks } from "./callbacks.ts";

type Setter = (callback: (...args: never[]) => unknown) => void;
type Bindings = (name: string) => Record<string, Setter | undefined>;

/** The setters of Node 20 to 24, each in its binding. */
const SETTERS: readonly (readonly [binding: string, setter: string, keyof Callbacks])[] = [
  ["module_wrap", "setImportModuleDynamicallyCallback", "importModule"],
  ["module_wrap", "setInitializeImportMetaObjectCallback", "importMeta"],
  ["errors", "setPrepareStackTraceCallback", "stack"],
  ["task_queue", "setPromiseRejectCallback", "rejection"],
];

/**
 * Finds the setters.
 *
 * @returns puts the realm's functions in the place of Node's
 * @throws {Error} when this Node has others: works would meet Node's own functions
 */
export function callbackSetters(): (callbacks: Callbacks) => void {
  const { internalBinding } = process.getBuiltinModule("internal/test/binding") as unknown as {
    internalBinding: Bindings;
  };
  const setters = SETTERS.map(([binding, name, callback]) => {
    const set = internalBinding(binding)[name];
    if (typeof set !== "function") throw new Error(`this Node has no ${binding}.${name}`);
    return { set, callback };
  });
  return (callbacks) => {
    for (const { set, callback } of setters) set(callbacks[callback]);
  };
}
