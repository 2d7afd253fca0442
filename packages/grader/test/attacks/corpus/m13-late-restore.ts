// RAW
// m13-late-restore [unearned]
// Tries: overwrites its input, and puts it back in a microtask
// A correct grader must report: wrong. Loses exactly the check of the inputs.
export function reluForward(x: any): any {
  const r = referenceForward(x) as any;
  const old = x.map((row: number[]) => [...row]);
  for (const row of x) row.fill(99);
  Promise.resolve().then(() => { for (let i = 0; i < x.length; i++) x[i].splice(0, x[i].length, ...old[i]); });
  return r;
}
