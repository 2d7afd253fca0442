// Sentences that reach a reader in English, because what says them has one language: a sandboxed
// process, a library, a line in a file. Those that are known are said in Hindi.

import { fill } from "@pravah/markup";
import type { Bilingual } from "./bilingual.ts";

/** Sentences with holes, as in `{name} is missing`. The first that fits is taken. */
export type KnownSentences = readonly Bilingual[];

/** A longer one is not ours; and holes are looked for in time that grows faster than the text. */
const LONGEST = 1000;
/** What stands in a hole named `why` is itself a sentence. */
const INNER = "why";

/** The sentence in Hindi, or null where it is not known. */
export function hindiOf(sentence: string, known: KnownSentences): string | null {
  if (sentence.length > LONGEST) return null;
  for (const { en, hi } of known) {
    const match = patternOf(en).exec(sentence);
    if (!match) continue;
    const found = match.groups ?? {};
    const inner = found[INNER];
    const why = inner === undefined ? undefined : hindiOf(inner, known);
    if (why === null) continue;
    return fill(hi, why === undefined ? found : { ...found, why });
  }
  return null;
}

/** Said in Hindi where the sentence is not known: what follows is English, and named so. */
export function inEnglish(sentence: string): string {
  return `कारण (English में): ${sentence}`;
}

const patterns = new Map<string, RegExp>();

function patternOf(template: string): RegExp {
  let pattern = patterns.get(template);
  if (!pattern) {
    const source = template
      .split(/(\{\w+\})/)
      .map((part) =>
        /^\{\w+\}$/.test(part)
          ? `(?<${part.slice(1, -1)}>.+?)`
          : part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"),
      )
      .join("");
    pattern = new RegExp(`^${source}$`, "s");
    patterns.set(template, pattern);
  }
  return pattern;
}
