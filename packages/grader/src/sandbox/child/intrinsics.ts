// A work may patch the built-ins of its realm; our code in the same realm answers through them. So
// those that an answer is made with are put back before every answer: whoever patches is graded by
// what the functions return.

type Holder = Record<PropertyKey, unknown>;

const { defineProperty, getPrototypeOf } = Reflect;
const TypedArray = getPrototypeOf(Uint8Array) as { prototype: object };

/** What the codec, the description of errors and the printing call; program.ts keeps the globals. */
const USED: readonly (readonly [object, readonly PropertyKey[]])[] = [
  [Object, ["defineProperty", "getOwnPropertyDescriptor", "getPrototypeOf", "hasOwn", "keys"]],
  [Object.prototype, ["toString", "hasOwnProperty"]],
  [Function.prototype, ["apply", "call", "toString"]],
  [Array, ["isArray", "from"]],
  [Array.prototype, ["every", "flatMap", "includes", "join", "map", "push", "slice"]],
  [Array.prototype, [Symbol.iterator, "toString"]],
  [getPrototypeOf([][Symbol.iterator]()) as object, ["next"]],
  [String, ["fromCharCode"]],
  [String.prototype, ["charCodeAt", "slice", "toString"]],
  [RegExp.prototype, ["exec"]],
  [JSON, ["stringify"]],
  [Math, ["floor"]],
  [ArrayBuffer, ["isView"]],
  [DataView.prototype, ["getFloat64", "getUint16", "getUint32", "getUint8"]],
  [DataView.prototype, ["setFloat64", "setUint16", "setUint32"]],
  [TypedArray.prototype, ["set", "slice", "subarray"]],
];

const holders: Holder[] = [];
const keys: PropertyKey[] = [];
const values: unknown[] = [];
for (const [holder, names] of USED) {
  for (const name of names) {
    holders.push(holder as Holder);
    keys.push(name);
    values.push((holder as Holder)[name]);
  }
}
const count = values.length;

/**
 * Puts back every one of them that was replaced. Index loops and captured functions only: nothing
 * here may rely on what it repairs.
 *
 * @returns false when a replacement was nailed down
 */
export function restoreIntrinsics(): boolean {
  let restored = true;
  for (let i = 0; i < count; i++) {
    const holder = holders[i] as Holder;
    const key = keys[i] as PropertyKey;
    const value = values[i];
    if (holder[key] === value) continue;
    restored =
      defineProperty(holder, key, { value, writable: true, configurable: true }) && restored;
  }
  return restored;
}
