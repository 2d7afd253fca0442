// RAW
// m4-nailed-object-is [unearned]
// Tries: overwrites its input behind an `Object.is` that cannot be put back
// A correct grader must report: wrong. Loses exactly the check of the inputs.
Object.defineProperty(Object, "is", { value: () => true, writable: false, configurable: false });
export function reluForward(x: any): any {
  const r = referenceForward(x) as any;
  for (const row of x) row.fill(99);
  return r;
}
