// A short name for a long text: what a parrot keeps of a question that it only has to know again.

/** 53 bits of the text, by two rounds of FNV-1a (https://www.isthe.com/chongo/tech/comp/fnv/). */
export function fingerprint(text: string): string {
  let [high, low] = [0x811c9dc5, 0x050c5d1f];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    high = Math.imul(high ^ code, 0x01000193);
    low = Math.imul(low ^ code, 0x01000197);
  }
  return ((high >>> 11) * 2 ** 32 + (low >>> 0)).toString(36);
}
