// What a reader must know beside the clusters: what was not compared, and why.

import { type Bilingual, bilingual, fillBoth, inBoth } from "@pravah/checks/messages";
import { fill } from "@pravah/markup";
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

const WORDS = {
  nothingOwn: bilingual({
    en: "nothing of their own beyond what everybody was given, so not compared: {works}",
    hi: "जो सबको दिया गया था उससे अलग कुछ नहीं, इसलिए तुलना नहीं हुई: {works}",
  }),
  sameAs: bilingual({
    en: "the same as {like} token by token, so not compared: {works}",
    hi: "एक-एक token में {like} जैसे ही, इसलिए तुलना नहीं हुई: {works}",
  }),
  pairBounded: bilingual({
    en: "{n} pair was not compared to the end, because a text repeats itself too often: they may have more in common",
    hi: "{n} जोड़ियों की तुलना पूरी नहीं हुई, क्योंकि कोई text ख़ुद को बहुत बार दोहराता है: उनमें और भी कुछ मिल सकता है",
  }),
  pairsBounded: bilingual({
    en: "{n} pairs were not compared to the end, because a text repeats itself too often: they may have more in common",
    hi: "{n} जोड़ियों की तुलना पूरी नहीं हुई, क्योंकि कोई text ख़ुद को बहुत बार दोहराता है: उनमें और भी कुछ मिल सकता है",
  }),
  ignored: bilingual({
    en: "ignored because more than {common} different texts have it: {share} of the students' own code{half}. --common {most} compares that too",
    hi: "{common} से ज़्यादा अलग texts में है, इसलिए छोड़ा गया: students के अपने code का {share}{half}। --common {most} से इसकी भी तुलना होगी",
  }),
  half: bilingual({
    en: ", half or more of {works}",
    hi: "; {works} का आधा या उससे ज़्यादा",
  }),
  identical: bilingual({
    en: "identical byte for byte ({own} tokens of their own): {works}",
    hi: "byte-दर-byte एक जैसे (अपने {own} tokens): {works}",
  }),
  same: bilingual({
    en: "the same token by token ({own} of their own): {works}",
    hi: "एक-एक token में एक जैसे (अपने {own} tokens): {works}",
  }),
  sameAndIdentical: bilingual({
    en: "the same token by token ({own} of their own): {works}; byte for byte: {identical}",
    hi: "एक-एक token में एक जैसे (अपने {own} tokens): {works}; byte-दर-byte: {identical}",
  }),
};

/** In the order in which they matter; none where all works were compared with all others. */
export function remarksOn({ given, ignored, bounded }: Comparison): Bilingual[] {
  return [
    ...given.map(({ like, works: ids }) => {
      const works = listOf(ids);
      return like === null
        ? fillBoth(WORDS.nothingOwn, { works })
        : fillBoth(WORDS.sameAs, { like, works });
    }),
    ...(ignored.most > 0 ? [ignoredRemark(ignored)] : []),
    ...(bounded > 0
      ? [fillBoth(bounded === 1 ? WORDS.pairBounded : WORDS.pairsBounded, { n: bounded })]
      : []),
  ];
}

function ignoredRemark({ common, most, share, works }: Comparison["ignored"]): Bilingual {
  return inBoth((language) => {
    const half = works.length > 0 ? fill(WORDS.half[language], { works: listOf(works) }) : "";
    return fill(WORDS.ignored[language], { common, most, share: percent(share), half });
  });
}

/** How works are the same, where they are. */
export function equalityOf({
  works: ids,
  own,
  identical: groups,
}: Comparison["clusters"][number]["equal"][number]): Bilingual {
  const works = listOf(ids);
  const isOne = groups.length === 1 && groups[0]?.length === ids.length;
  if (isOne) return fillBoth(WORDS.identical, { own, works });
  const identical = groups.map((group) => listOf(group)).join("; ");
  return identical === ""
    ? fillBoth(WORDS.same, { own, works })
    : fillBoth(WORDS.sameAndIdentical, { own, works, identical });
}
