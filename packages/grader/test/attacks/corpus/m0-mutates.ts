// RAW
// m0-mutates [unearned]
// Tries: right, but overwrites its input: what the others hide
// A correct grader must report: wrong. Loses exactly the check of the inputs.
export function reluForward(x: any): any {
  const r = referenceForward(x) as any;
  for (const row of x) row.fill(99);
  return r;
}
