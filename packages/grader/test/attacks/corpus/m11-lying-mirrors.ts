// RAW
// m11-lying-mirrors [unearned]
// Tries: overwrites its input, and replaces everything that can look at an object
// A correct grader must report: wrong. Loses exactly the check of the inputs.
const same: any = (o: any, k: any) => ({ value: undefined, writable: true, enumerable: true, configurable: true });
Object.getOwnPropertyDescriptor = same;
Reflect.getOwnPropertyDescriptor = same;
Object.hasOwn = () => true;
(Object as any).getPrototypeOf = Reflect.getPrototypeOf = () => null;
Reflect.apply = ((f: any, self: any, args: any) => true) as any;
Function.prototype.call = function () { return true as any; };
Function.prototype.apply = function () { return true as any; };
Function.prototype.bind = function () { return (() => true) as any; };
Number.isNaN = () => true;
export function reluForward(x: any): any {
  const r = referenceForward(x) as any;
  for (const row of x) row.fill(99);
  return r;
}
