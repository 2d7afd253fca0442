// RAW
// m12-writer [unearned]
// Tries: overwrites its input, and turns the count of changed arguments into none while the reply is written
// A correct grader must report: wrong. Loses exactly the check of the inputs.
export function reluForward(x: any): any {
  const r = referenceForward(x) as any;
  for (const row of x) row.fill(99);
  Object.defineProperty(r, "then", { configurable: true, get() {
    const { setUint32, setFloat64 } = DataView.prototype;
    DataView.prototype.setUint32 = function (at: number, n: number, le?: boolean) { return setUint32.call(this, at, n === 1 ? 0 : n, le); };
    DataView.prototype.setFloat64 = function (at: number, n: number, le?: boolean) { return setFloat64.call(this, at, n, le); };
    const slice = Uint8Array.prototype.slice;
    Uint8Array.prototype.slice = function (from?: number, to?: number) { const copy = slice.call(this, from, to); for (let i = 0; i + 4 < copy.length; i++) if (copy[i] === 7 && copy[i + 1] === 1 && copy[i + 2] === 0 && copy[i + 5] === 0) copy[i + 1] = 0; return copy; };
  } });
  return r;
}
