// RAW
// m7-hole [unearned]
// Tries: deletes an entry of its input, and lets a prototype show it
// A correct grader must report: wrong. Loses exactly the check of the inputs.
export function reluForward(x: any): any {
  Array.prototype.length = 0;
  const r = referenceForward(x) as any;
  const old = x[0][0];
  delete x[0][0];
  (Array.prototype as any)[0] = old;
  return r;
}
