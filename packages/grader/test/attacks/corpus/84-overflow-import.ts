// 84-overflow-import [escape]
// Tries: counts the objects of Node that come out of import() at every depth
// A correct grader must report: wrong or forbidden or crash. It never says "foreign" and a number above 0.
const log: string[] = []; const errs: any[] = []; const ps: any[] = [];
function rec(): void { try { ps.push(import('x')); } catch (e) { errs.push(e); } rec(); }
try { rec(); } catch (e) { errs.push(e); }
const tail = ps.slice(-60);
for (const p of tail) { try { await p; } catch (e) { errs.push(e); } }
let foreign = 0; let kinds: any = {};
for (const e of errs) { const own = e instanceof Error; const k = String(e).slice(0, 60) + ' own=' + own; kinds[k] = (kinds[k] || 0) + 1; if (!own && typeof e === 'object') foreign++; }
for (const p of tail) if (!(p instanceof Promise)) log.push('foreign promise');
log.push('foreign ' + foreign + ' ' + JSON.stringify(kinds) + ' n ' + ps.length);
const LOG = log.join("\n");
export function relu(x: number[]): number[] { throw new Error(String(LOG).slice(0, 1900)); }
export function reluBackward(d: number[], x: number[]): number[] { throw new Error(String(LOG).slice(1900, 3800)); }
