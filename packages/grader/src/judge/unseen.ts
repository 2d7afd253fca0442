// Characters that nobody sees, or that move what is seen: they make one name look like another, hide
// text from a reader, and break the words that a machine looks for.

// What shapes letters (Unicode's format characters and all that it calls ignorable: soft hyphens, zero-width
// spaces, bidirectional marks, tags, variation selectors, Hangul fillers …), the anchors of annotations, and
// blanks that are no spaces. The signs of Arabic, Syriac and Kaithi that enclose numbers are seen.
const SEEN = "\\u0600-\\u0605\\u06dd\\u070f\\u0890\\u0891\\u08e2\\u{110bd}\\u{110cd}";
const UNSEEN = `(?![${SEEN}\\u200c\\u200d])[\\p{Cf}\\p{Default_Ignorable_Code_Point}\\u2028\\u2029\\u2800\\u{1d159}]`;

/** Scripts of South Asia: a joiner after a letter of theirs is spelling. */
const JOINING = [
  ["Devanagari", "Bengali", "Gurmukhi", "Gujarati", "Oriya", "Tamil", "Telugu", "Kannada"],
  ["Malayalam", "Sinhala", "Arabic", "Meetei_Mayek", "Tibetan", "Syloti_Nagri", "Grantha"],
  ["Tirhuta", "Newa", "Modi", "Sharada", "Takri", "Khojki", "Chakma", "Kaithi", "Thaana"],
]
  .flat()
  .map((script) => `\\p{Script=${script}}`)
  .join("");
const STRAY_JOINER = `(?<!(?=[\\p{L}\\p{M}])[${JOINING}])[\\u200c\\u200d]`;

/** Whatever is not seen, but for joiners that an Indian script's spelling needs. */
export const INVISIBLE: RegExp = new RegExp(`${UNSEEN}|${STRAY_JOINER}`, "gu");

/** They only choose how the character before them is drawn. */
export const VARIATIONS: RegExp = /\p{Variation_Selector}/gu;
