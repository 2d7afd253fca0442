// RAW
// m6-input-proxy [unearned]
// Tries: overwrites its input, and puts proxies into it that show what was there
// A correct grader must report: wrong. Loses exactly the check of the inputs.
export function reluForward(x: any): any {
  const r = referenceForward(x) as any;
  for (let i = 0; i < x.length; i++) {
    const old = [...x[i]];
    x[i] = new Proxy(x[i].fill(99), { get: (row, key) => (key in old ? (old as any)[key] : row[key]) });
  }
  return r;
}
