// 85-overflow-import-meta [escape]
// Tries: overflow inside import.meta until Node's own RangeError comes out
// A correct grader must report: wrong or forbidden or crash. It never says "H=true".
let H: any = null; let n = 0; const kinds: any = {};
function rec(): void { try { rec(); } catch (e) { try { void import.meta; kinds.ok = (kinds.ok ?? 0) + 1; } catch (x: any) { n++; const k = String(x).slice(0, 40) + (x instanceof Error); kinds[k] = (kinds[k] ?? 0) + 1; if (x && typeof x === 'object' && !(x instanceof Error)) H ??= x; throw x; } } }
try { rec(); } catch {}
export function relu(x: number[]): number[] { throw new Error('H=' + (H !== null) + ' n ' + n + JSON.stringify(kinds)); }
export function reluBackward(d: number[]): number[] { return d; }
