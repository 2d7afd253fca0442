// What a reader must know beside the clusters: what was not compared, and why.

import type { Bilingual } from "@pravah/checks/messages";
import type { Comparison } from "./compare.ts";

/** So many ids stand in a sentence; the JSON has them all. */
const MOST_IDS = 12;

/** 83 %; 100 % only where nothing is missing. */
export function percent(share: number): string {
  return `${share < 1 ? Math.min(99, Math.round(100 * share)) : 100} %`;
}

/** `s1, s2, s3 … (40)` */
export function listOf(ids: readonly string[], separator = ", "): string {
  const first = ids.slice(0, MOST_IDS).join(separator);
  return ids.length > MOST_IDS ? `${first} … (${ids.length})` : first;
}

/** In the order in which they matter; none where all works were compared with all others. */
export function remarksOn({ given, ignored, bounded }: Comparison): Bilingual[] {
  return [
    ...given.map(({ like, works }) =>
      like === null
        ? {
            en: `nothing of their own beyond what everybody was given, so not compared: ${listOf(works)}`,
            hi: `जो सबको दिया गया था उससे अलग कुछ नहीं, इसलिए तुलना नहीं हुई: ${listOf(works)}`,
          }
        : {
            en: `the same as ${like} token by token, so not compared: ${listOf(works)}`,
            hi: `एक-एक token में ${like} जैसे ही, इसलिए तुलना नहीं हुई: ${listOf(works)}`,
          },
    ),
    ...ignoredRemark(ignored),
    ...(bounded > 0
      ? [
          {
            en: `${bounded} ${bounded === 1 ? "pair was" : "pairs were"} not compared to the end, because a text repeats itself too often: they may have more in common`,
            hi: `${bounded} जोड़ियों की तुलना पूरी नहीं हुई, क्योंकि कोई text ख़ुद को बहुत बार दोहराता है: उनमें और भी कुछ मिल सकता है`,
          },
        ]
      : []),
  ];
}

function ignoredRemark({ common, most, share, works }: Comparison["ignored"]): Bilingual[] {
  if (most === 0) return [];
  const half =
    works.length === 0
      ? { en: "", hi: "" }
      : {
          en: `, half or more of ${listOf(works)}`,
          hi: `; ${listOf(works)} का आधा या उससे ज़्यादा`,
        };
  return [
    {
      en: `ignored because more than ${common} different texts have it: ${percent(share)} of the students' own code${half.en}. --common ${most} compares that too`,
      hi: `${common} से ज़्यादा अलग texts में है, इसलिए छोड़ा गया: students के अपने code का ${percent(share)}${half.hi}। --common ${most} से इसकी भी तुलना होगी`,
    },
  ];
}

/** How works are the same, where they are. */
export function equalityOf({
  works,
  own,
  identical,
}: Comparison["clusters"][number]["equal"][number]): Bilingual {
  const all = listOf(works);
  const isOne = identical.length === 1 && identical[0]?.length === works.length;
  if (isOne)
    return {
      en: `identical byte for byte (${own} tokens of their own): ${all}`,
      hi: `byte-दर-byte एक जैसे (अपने ${own} tokens): ${all}`,
    };
  const parts = identical.map((ids) => listOf(ids)).join("; ");
  return {
    en: `the same token by token (${own} of their own): ${all}${parts && `; byte for byte: ${parts}`}`,
    hi: `एक-एक token में एक जैसे (अपने ${own} tokens): ${all}${parts && `; byte-दर-byte: ${parts}`}`,
  };
}
