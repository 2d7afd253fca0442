// RAW
// m3-then-getter [unearned]
// Tries: overwrites its input, and patches the reading of numbers while somebody looks for a `then`
// A correct grader must report: wrong. Loses exactly the check of the inputs.
export function reluForward(x: any): any {
  const r = referenceForward(x) as any;
  for (const row of x) row.fill(99);
  Object.defineProperty(r, "then", { configurable: true, get() { (DataView.prototype as any).getFloat64 = () => 99; } });
  return r;
}
