// Takes from a worker all that is not the language: a work finds here what it finds in the sandbox. The frame's
// policy and its missing origin hold without this; but no work should come to rely on `fetch` or `crypto`.

const LANGUAGE: ReadonlySet<PropertyKey> = new Set([
  ...["globalThis", "Infinity", "NaN", "undefined"],
  ...["isFinite", "isNaN", "parseFloat", "parseInt", "escape", "unescape", "eval"],
  ...["decodeURI", "decodeURIComponent", "encodeURI", "encodeURIComponent"],
  ...["Object", "Function", "Boolean", "Symbol", "Number", "BigInt", "Math", "Date", "String"],
  ...["RegExp", "Array", "Map", "Set", "WeakMap", "WeakSet", "WeakRef", "FinalizationRegistry"],
  ...["Iterator", "Promise", "Proxy", "Reflect", "JSON", "Intl"],
  ...["Error", "AggregateError", "EvalError", "RangeError", "ReferenceError", "SyntaxError"],
  ...["SuppressedError", "TypeError", "URIError", "DisposableStack", "AsyncDisposableStack"],
  ...["ArrayBuffer", "DataView", "Int8Array", "Uint8Array", "Uint8ClampedArray", "Int16Array"],
  ...["Uint16Array", "Int32Array", "Uint32Array", "Float16Array", "Float32Array", "Float64Array"],
  ...["BigInt64Array", "BigUint64Array"],
  // Of the realm.
  ...["console", "performance", "structuredClone", "queueMicrotask"],
  ...["setTimeout", "setInterval", "setImmediate"],
  ...["clearTimeout", "clearInterval", "clearImmediate"],
]);

/**
 * A browser that does not hand the frame's policy on, or its missing origin, runs no work.
 *
 * @throws {Error} saying which wall is missing
 */
export function mustBeWalledIn(): void {
  if (globalThis.origin !== "null")
    throw new Error("this browser gives the work the site's origin");
  try {
    // The policy that forbids this is the one that forbids the network.
    new Function();
  } catch {
    return;
  }
  throw new Error("this browser gives the work no policy");
}

/** @returns names that could not be taken away */
export function bareWorker(): string[] {
  const left: string[] = [];
  let holder: object | null = globalThis;
  while (holder !== null && holder !== Object.prototype) {
    for (const key of Reflect.ownKeys(holder)) {
      if (holder === globalThis && LANGUAGE.has(key)) continue;
      if (!Reflect.deleteProperty(holder, key)) left.push(String(key));
    }
    holder = Reflect.getPrototypeOf(holder);
  }
  return left;
}
