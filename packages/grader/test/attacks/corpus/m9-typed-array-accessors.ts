// RAW
// m9-typed-array-accessors [unearned]
// Tries: overwrites its input, and lies about the length and the buffer of the bytes that say what it was
// A correct grader must report: wrong. Loses exactly the check of the inputs; without a realm it breaks Node's own pipe.
export function reluForward(x: any): any {
  const r = referenceForward(x) as any;
  for (const row of x) row.fill(99);
  const Bytes = Object.getPrototypeOf(Uint8Array.prototype);
  for (const key of ["length", "byteLength", "byteOffset", "buffer", Symbol.toStringTag]) Object.defineProperty(Bytes, key, { configurable: true, get: () => 0 });
  return r;
}
