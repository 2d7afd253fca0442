// RAW
// m14-nailed-prototypes [unearned]
// Tries: overwrites its input, and nails a lie over every method of Array, Object, Reflect, DataView and typed arrays while the result is looked at
// A correct grader must report: wrong. Loses exactly the check of the inputs.
export function reluForward(x: any): any {
  const r = referenceForward(x) as any;
  for (const row of x) row.fill(99);
  Object.defineProperty(r, "then", { configurable: true, get() {
    const nail = Object.defineProperty;
    const own = Reflect.ownKeys;
    for (const holder of [DataView.prototype, Reflect, Object, ArrayBuffer, JSON, Number, String] as any[]) {
      for (const key of own(holder)) { try { if (typeof holder[key] === "function" && key !== "prototype") nail(holder, key, { value: () => true, writable: false, configurable: false }); } catch {} }
    }
  } });
  return r;
}
