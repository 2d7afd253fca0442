// The built-ins that works use, declared once more as constants of the realm. Up to Node 22 every look
// at a property of a realm's global goes through C++, which makes `Math.max` in a loop fifty times
// slower; a declared name is found before that.

const NAMES = [
  ...["Array", "Boolean", "Date", "JSON", "Map", "Math", "Number", "Object", "Promise", "RegExp"],
  ...["Set", "String", "Symbol", "WeakMap", "RangeError", "TypeError", "console"],
  ...["Float32Array", "Float64Array", "Int8Array", "Int16Array", "Int32Array", "Uint8Array"],
  ...["Uint8ClampedArray", "Uint16Array", "Uint32Array", "isFinite", "isNaN", "parseFloat"],
];

/** A script for the realm, after its globals are in place. */
export const DECLARE_NAMES: string = NAMES.map(
  (name) => `const ${name} = globalThis.${name};`,
).join("\n");
