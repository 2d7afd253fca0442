// Words of a text, in Hindi and English, as search compares them: the same in the index and in a query.

/** Zero-width signs: spaces, joiners, the byte order mark. */
const INVISIBLE = /[\u200b-\u200d\ufeff]/g;

/** Half nasal consonants before a consonant (न्द, म्ब, ङ्क): many write an anusvara instead (ंद, ंब, ंक). */
const HALF_NASAL = /[\u0919\u091e\u0923\u0928\u092e]\u094d(?=[\u0915-\u0939])/g;

/**
 * One spelling for what people write in several ways: case, joiners, nukta (फ़ as फ), chandrabindu and
 * half nasals as anusvara, Devanagari digits as 0–9. Matras stay: without them words are others.
 */
export function normalized(text: string): string {
  return text
    .normalize("NFKD")
    .replace(INVISIBLE, "")
    .toLowerCase()
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/\u093c/g, "")
    .replace(/\u0901/g, "\u0902")
    .replace(HALF_NASAL, "\u0902")
    .replace(/[\u0966-\u096f]/g, (digit) => String(digit.charCodeAt(0) - 0x0966));
}

/** Marks belong to a word: splitting on letters alone would cut every matra off. */
export function tokenize(text: string): string[] {
  return normalized(text)
    .split(/[^\p{L}\p{M}\p{N}_]+/u)
    .filter((word) => word !== "");
}

/** Endings of number, case and verb forms, longest first. */
const ENDINGS = "ियों ियां ाओं ाएं ुओं ुएं ेंगे ेगा ेगी ाने ाना ाते ाता ाती ने ना नी ते ता ती ओं एं ों ें ीं ो े ी ा ि ु ू"
  .split(" ")
  .map(normalized)
  .sort((a, b) => b.length - a.length);

const FEWEST_LETTERS = 2;

/**
 * A word without its ending, if at least two letters stay: परतें, परतों → परत; layers → layer.
 *
 * @see Ramanathan and Rao 2003, "A Lightweight Stemmer for Hindi"
 */
export function stem(word: string): string {
  if (!/[\u0900-\u097f]/.test(word)) return englishStem(word);
  for (const ending of ENDINGS) {
    if (!word.endsWith(ending)) continue;
    const rest = word.slice(0, -ending.length);
    if ((rest.match(/\p{L}/gu)?.length ?? 0) >= FEWEST_LETTERS) return rest;
  }
  return word;
}

function englishStem(word: string): string {
  return word.replace(/(?:ies|es|s|ing|ed)$/, (ending) => {
    if (word.length - ending.length < 3) return ending;
    return ending === "ies" ? "y" : "";
  });
}
