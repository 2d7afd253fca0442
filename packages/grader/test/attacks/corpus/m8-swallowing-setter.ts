// RAW
// m8-swallowing-setter [unearned]
// Tries: overwrites its input, and swallows the list of what was changed as it is written
// A correct grader must report: wrong. Loses exactly the check of the inputs.
export function reluForward(x: any): any {
  Array.prototype.length = 0;
  const r = referenceForward(x) as any;
  for (const row of x) row.fill(99);
  Object.defineProperty(Array.prototype, 0, { configurable: true, get() {}, set() {} });
  return r;
}
