// One sentence in both languages, with the same holes.

import { type Filled, fill, type Holes } from "@pravah/markup";

export type Language = "en" | "hi";
export type Bilingual = Readonly<Record<Language, string>>;

/** Nothing to say where the holes are the same; else what a compiler shows. */
type SameHoles<En extends string, Hi extends string> = [Holes<En>, Holes<Hi>] extends [
  Holes<Hi>,
  Holes<En>,
]
  ? unknown
  : { "holes of the English sentence": Holes<En>; "of the Hindi one": Holes<Hi> };

/** A sentence in both languages; a hole that one of them lacks is a compile error. */
export function bilingual<const En extends string, const Hi extends string>(words: {
  en: En;
  hi: Hi & SameHoles<En, Hi>;
}): { readonly en: En; readonly hi: Hi } {
  return words;
}

/** Both languages of one text made by `say`. */
export function inBoth(say: (language: Language) => string): Bilingual {
  return { en: say("en"), hi: say("hi") };
}

/** A sentence in both languages, its holes filled with the same values. */
export function fillBoth<const En extends string>(
  { en, hi }: { readonly en: En; readonly hi: string },
  values: Filled<En>,
): Bilingual {
  return { en: fill(en, values), hi: fill<string>(hi, values) };
}
