// A work may patch the built-ins of its realm; our code in the same realm answers through them. So
// they are put back before every answer: whoever patches is graded by what the functions return.

type Holder = Record<PropertyKey, unknown>;

const { defineProperty, getOwnPropertyDescriptor, getPrototypeOf, ownKeys } = Reflect;

const HOLDERS: object[] = [
  Object,
  Object.prototype,
  Function.prototype,
  Array,
  Array.prototype,
  getPrototypeOf([][Symbol.iterator]()) as object,
  String,
  String.prototype,
  RegExp.prototype,
  Number,
  Number.prototype,
  Math,
  JSON,
  Reflect,
  ArrayBuffer,
  DataView.prototype,
  Uint8Array,
  getPrototypeOf(Uint8Array) as object,
  getPrototypeOf(Uint8Array.prototype) as object,
];

const holders: Holder[] = [];
const keys: PropertyKey[] = [];
const values: unknown[] = [];
for (const holder of HOLDERS) {
  for (const key of ownKeys(holder)) {
    const { value } = getOwnPropertyDescriptor(holder, key) ?? {};
    if (typeof value !== "function") continue;
    holders.push(holder as Holder);
    keys.push(key);
    values.push(value);
  }
}
const count = values.length;

/**
 * Puts back every built-in function that was replaced. Index loops and captured functions only:
 * nothing here may rely on what it repairs.
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
