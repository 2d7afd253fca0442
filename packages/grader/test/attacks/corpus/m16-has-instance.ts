// RAW
// m16-has-instance [unearned]
// Tries: overwrites its input, throws away what is thrown at it, and claims every class for its own
// A correct grader must report: wrong. Loses exactly the check of the inputs.
Object.defineProperty(Error, Symbol.hasInstance, { value: () => true });
Object.defineProperty(Error.prototype, "name", { configurable: true, get: () => "Error", set() { throw 1; } });
Object.defineProperty(Array, Symbol.species, { get() { return undefined; } });
Object.defineProperty(Object.getPrototypeOf(Uint8Array), Symbol.species, { get() { return Array; } });
export function reluForward(x: any): any {
  const r = referenceForward(x) as any;
  for (const row of x) row.fill(99);
  return r;
}
