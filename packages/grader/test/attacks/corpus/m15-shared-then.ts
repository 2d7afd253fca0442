// RAW
// m15-shared-then [unearned]
// Tries: overwrites its input, and puts it back where every object is asked for a `then`
// A correct grader must report: wrong. Loses exactly the check of the inputs.
export function reluForward(x: any): any {
  const r = referenceForward(x) as any;
  const old = x.map((row: number[]) => [...row]);
  for (const row of x) row.fill(99);
  Object.defineProperty(Object.prototype, "then", { configurable: true, get() { for (let i = 0; i < x.length; i++) for (let j = 0; j < x[i].length; j++) x[i][j] = old[i][j]; } });
  return r;
}
