// RAW
// m5-input-getter [unearned]
// Tries: overwrites its input, and lays a getter there that puts all of it back when it is read
// A correct grader must report: wrong. Loses exactly the check of the inputs.
export function reluForward(x: any): any {
  const r = referenceForward(x) as any;
  const old = x.map((row: number[]) => [...row]);
  for (const row of x) row.fill(99);
  Object.defineProperty(x[0], 0, { configurable: true, get() { for (let i = 0; i < x.length; i++) for (let j = i === 0 ? 1 : 0; j < x[i].length; j++) x[i][j] = old[i][j]; return old[0][0]; } });
  return r;
}
