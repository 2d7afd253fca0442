// Both languages say the same: as many headings of the same levels, the same formulas, figures and data.

import type { Course } from "./course.ts";
import type { Document } from "./document.ts";
import type { Problem } from "./problems.ts";

export function parityProblems(course: Course): Problem[] {
  return course.pages.hi.flatMap((hi) => {
    const en = course.pages.en.find(({ id }) => id === hi.id);
    if (en === undefined || hi.writtenIn !== "hi" || en.writtenIn !== "en") return [];
    const orders = hi.order === en.order ? [] : [`"order" is ${hi.order}, in English ${en.order}`];
    return [
      ...orders.map((message) => ({ file: hi.document.file, line: 1, message })),
      ...PARTS.flatMap(({ of, what }) =>
        firstDifference(what, hi.document, of(hi.document), of(en.document)),
      ),
    ];
  });
}

interface Part {
  text: string;
  line: number;
}

const PARTS: readonly { what: string; of(document: Document): Part[] }[] = [
  {
    what: "heading",
    of: ({ headings }) =>
      headings.map(({ level, line }) => ({ text: `level ${level}`, line })),
  },
  {
    what: "formula",
    of: ({ formulas }) => formulas.map(({ text, line }) => ({ text: withoutWords(text), line })),
  },
  {
    what: "figure",
    of: ({ figures }) =>
      figures.map(({ id, settings, line }) => ({ text: [id, ...settings].join(" "), line })),
  },
  { what: "data", of: ({ data }) => data.map(({ name, line }) => ({ text: name, line })) },
];

/** Words inside a formula are translated: `\text{if}`, `\text{अगर}`. */
function withoutWords(formula: string): string {
  return formula.replace(/\\text\{[^}]*\}/g, "\\text{}").trim();
}

function firstDifference(what: string, { file }: Document, hi: Part[], en: Part[]): Problem[] {
  for (let i = 0; i < Math.max(hi.length, en.length); i++) {
    const [here, there] = [hi[i], en[i]];
    if (here?.text === there?.text) continue;
    const message =
      `${what} ${i + 1} is ${here ? `"${here.text}"` : "missing"}, ` +
      `in English ${there ? `"${there.text}" (line ${there.line})` : "there is none"}`;
    return [{ file, line: here?.line ?? 0, message }];
  }
  return [];
}
