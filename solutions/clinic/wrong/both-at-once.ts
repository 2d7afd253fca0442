// caught by: explain-english
// Gives both languages in one text.

import type { explain as right } from "../work.ts";

export * from "../work.ts";

export function explain(d: Parameters<typeof right>[0]): string {
  return `${d}: dWNorm, actStd, loss, timeNorm, deadFraction; ध्यान से देखिए, बीमारी ${d} है।`;
}
