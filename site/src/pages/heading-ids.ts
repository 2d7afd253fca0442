// Ids of headings. Both languages use the ids of the English page, so that a link to a heading, and
// the switch between the languages, keep the place.

/** Words joined by hyphens; formulas and signs are left out. */
function slugOf(title: string): string {
  const words = title
    .normalize("NFC")
    .toLowerCase()
    .replace(/\$[^$]*\$/g, " ")
    .match(/[\p{L}\p{M}\p{N}]+/gu);
  return words?.join("-") ?? "section";
}

/** @param given ids of the page's other language, in order; beyond them, and without them, own ones */
export function headingIds(given: readonly string[] = []): (title: string) => string {
  const used = new Map<string, number>();
  let at = 0;
  return (title) => {
    const known = given[at++];
    if (known !== undefined) return known;
    const slug = slugOf(title);
    const times = (used.get(slug) ?? 0) + 1;
    used.set(slug, times);
    return times === 1 ? slug : `${slug}-${times}`;
  };
}
