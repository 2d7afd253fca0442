// Both languages say the same: as many headings of the same levels, the same formulas, figures and data.

import type { Course } from "./course.ts";
import type { Document } from "./document.ts";
import type { SourceFault } from "./source-faults.ts";

export function parityFaults(course: Course): SourceFault[] {
  return course.pages.hi.flatMap((hi) => {
    const en = course.pages.en.find(({ id }) => id === hi.id);
    if (en === undefined || hi.writtenIn !== "hi" || en.writtenIn !== "en") return [];
    const { file } = hi.document;
    const orders = hi.order === en.order ? [] : [`"order" is ${hi.order}, in English ${en.order}`];
    return [
      ...orders.map((message) => ({ file, line: 1, message })),
      ...firstDifference(file, "heading", levelsOf(hi.document), levelsOf(en.document)),
      ...firstDifference(file, "figure or data", blocksOf(hi.document), blocksOf(en.document)),
      ...formulaDifferences(hi.document, en.document),
    ];
  });
}

interface Part {
  text: string;
  line: number;
}

const levelsOf = ({ headings }: Document): Part[] =>
  headings.map(({ level, line }) => ({ text: `level ${level}`, line }));

const blocksOf = ({ figures, data }: Document): Part[] => [
  ...figures.map(({ id, settings, line }) => ({ text: [id, ...settings].join(" "), line })),
  ...data.map(({ name, line }) => ({ text: name, line })),
];

function firstDifference(file: string, what: string, hi: Part[], en: Part[]): SourceFault[] {
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

/** The languages order their words differently, and so the formulas in a sentence: only which they are counts. */
function formulaDifferences(hi: Document, en: Document): SourceFault[] {
  return [...onlyIn(hi, en, "English"), ...onlyIn(en, hi, "Hindi")];
}

function onlyIn(here: Document, there: Document, language: string): SourceFault[] {
  const others = there.formulas.map(({ text }) => withoutWords(text));
  return here.formulas.flatMap(({ text, line }) => {
    const at = others.indexOf(withoutWords(text));
    if (at >= 0) {
      others.splice(at, 1);
      return [];
    }
    const message = `formula "${text}" is missing in ${language} (${there.file})`;
    return [{ file: here.file, line, message }];
  });
}

/** Words inside a formula are translated: `\text{if}`, `\text{अगर}`. */
function withoutWords(formula: string): string {
  return formula.replace(/\\text\{[^}]*\}/g, "\\text{}").trim();
}
