// Takes away from Node's side of the process what it does not need, before a work comes: whoever breaks
// out of the realm finds the language and nothing else. What is kept is listed; all that a version of Node
// brings beside it goes too.

const { defineProperty, deleteProperty, getPrototypeOf, ownKeys } = Reflect;
const { freeze } = Object;

/** Globals of the language; the rest of the global object is Node's. */
const LANGUAGE = [
  ...["Object", "Function", "Boolean", "Symbol", "Number", "BigInt", "Math", "Date", "String"],
  ...["RegExp", "Array", "Map", "Set", "WeakMap", "WeakSet", "WeakRef", "FinalizationRegistry"],
  ...["ArrayBuffer", "DataView", "Int8Array", "Int16Array", "Int32Array", "BigInt64Array"],
  ...["Uint8Array", "Uint8ClampedArray", "Uint16Array", "Uint32Array", "BigUint64Array"],
  ...["Float16Array", "Float32Array", "Float64Array", "JSON", "Intl", "Iterator", "Promise"],
  ...["Proxy", "Reflect", "DisposableStack", "AsyncDisposableStack", "Error", "AggregateError"],
  ...["EvalError", "RangeError", "ReferenceError", "SuppressedError", "SyntaxError", "TypeError"],
  ...["URIError", "Infinity", "NaN", "undefined", "isFinite", "isNaN", "parseFloat", "parseInt"],
];

/** Intrinsics that no global leads to. */
const HIDDEN = [
  async function* () {},
  function* () {},
  async () => {},
  [][Symbol.iterator](),
  new Map()[Symbol.iterator](),
  new Set()[Symbol.iterator](),
  ""[Symbol.iterator](),
  "".matchAll(/./g),
  (async function* () {})(),
];

/**
 * @param exit ends the process; all that is left of `process` calls it
 */
export function bareHost(exit: (code: number) => never): void {
  const { constructor: Module } = process.mainModule as NodeJS.Module;
  strip(Module.prototype, []);
  strip(Module, []);
  strip(process, []);
  Reflect.setPrototypeOf(process, null);
  // Node asks for these itself.
  fix(process, "emit", () => true);
  fix(process, "emitWarning", () => {});
  fix(process, "_fatalException", () => exit(4));
  freeze(process);
  strip(globalThis, [...LANGUAGE, "globalThis"]);
  const globals = globalThis as Record<string, unknown>;
  freezeAll([...LANGUAGE.map((name) => globals[name]), ...HIDDEN]);
}

/** Deletes every own property but those in `kept`; what cannot be deleted is emptied. */
function strip(holder: object, kept: readonly PropertyKey[]): void {
  for (const key of ownKeys(holder)) {
    if (!kept.includes(key) && !deleteProperty(holder, key)) {
      defineProperty(holder, key, { value: undefined });
    }
  }
}

function fix(holder: object, key: string, value: unknown): void {
  defineProperty(holder, key, { value, writable: false, enumerable: true, configurable: false });
}

/**
 * Freezes the roots, their prototypes and constructors: nobody can wait inside a method that Node will
 * call. The methods themselves are left, which are ten times as many and hold nothing.
 */
function freezeAll(roots: readonly unknown[]): void {
  const done = new Set<unknown>();
  for (const root of roots) {
    const { prototype } = (root ?? {}) as { prototype?: unknown };
    for (let next of [root, prototype]) {
      for (; isObject(next) && !done.has(next); next = getPrototypeOf(next)) {
        done.add(next);
        freeze(next);
        const { constructor: maker } = next;
        if (isObject(maker)) freeze(maker);
      }
    }
  }
}

function isObject(value: unknown): value is object {
  return (typeof value === "object" && value !== null) || typeof value === "function";
}
