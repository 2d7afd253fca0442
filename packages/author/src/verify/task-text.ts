// The task of an exercise: a student can do it from there alone, in either language.

import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Language } from "@pravah/checks/messages";
import { EXERCISE_FILES, type Exercise } from "@pravah/grader";

type Texts = Record<Language, string>;

const LANGUAGES: readonly Language[] = ["en", "hi"];
const DEVANAGARI = /[\u0900-\u097f]/;
/** Longest line, in characters: beyond it neither an editor nor a review shows a change at a glance. */
const WIDEST = 160;
const CODE = /`[^`\n]+`/g;

/** What costs points unnoticed, and the words that tell of it in both languages. */
const SAID: readonly (readonly [words: string, what: string])[] = [
  ["@pravah/core/kit", "what may be imported"],
  ["float64", "which numbers are answered"],
  ["skipped", "that functions not yet written are skipped"],
];

/** @returns nothing where a text is missing, which the rule `files` says */
export function taskViolations({ directory }: Pick<Exercise, "directory">): string[] {
  const files = [EXERCISE_FILES.work, ...Object.values(EXERCISE_FILES.readme)];
  if (!files.every((file) => existsSync(path.join(directory, file)))) return [];
  const read = (file: string) => readFileSync(path.join(directory, file), "utf8");
  const texts: Texts = { en: read(EXERCISE_FILES.readme.en), hi: read(EXERCISE_FILES.readme.hi) };
  const names = namesOf(read(EXERCISE_FILES.work));
  return [
    ...sameInBoth(texts),
    ...LANGUAGES.flatMap((language) => completeness(language, texts[language], names)),
    ...(DEVANAGARI.test(texts.hi) ? [] : [`${EXERCISE_FILES.readme.hi} is not in Hindi`]),
  ];
}

/** As many headings and blocks, and the same names. */
function sameInBoth({ en, hi }: Texts): string[] {
  const counted = Object.entries({
    headings: /^#{1,6} /gm,
    "code blocks": /^```/gm,
    "displayed formulas": /\$\$/g,
    "table rows": /^\|/gm,
  }).flatMap(([what, pattern]) => {
    const [inEnglish, inHindi] = [en, hi].map((text) => text.match(pattern)?.length ?? 0);
    const message = `README.md has ${inEnglish} ${what}, README.hi.md has ${inHindi}`;
    return inEnglish === inHindi ? [] : [`${message}: say the same in both`];
  });
  const [inEnglish, inHindi] = [en, hi].map((text) => new Set(text.match(CODE)));
  const alone = (here = new Set<string>(), there = new Set<string>(), file: string) =>
    [...here].filter((code) => !there.has(code)).map((code) => `${code} stands only in ${file}`);
  return [
    ...counted,
    ...alone(inEnglish, inHindi, EXERCISE_FILES.readme.en),
    ...alone(inHindi, inEnglish, EXERCISE_FILES.readme.hi),
  ];
}

/** Nothing is told by the stub's English comments alone. */
function completeness(language: Language, text: string, names: readonly string[]): string[] {
  const file = EXERCISE_FILES.readme[language];
  const code = (text.match(CODE) ?? []).join(" ");
  const wide = text.split("\n").flatMap((line, i) => {
    const width = [...line].length;
    return width > WIDEST ? [`${file}:${i + 1} has ${width} characters: ${WIDEST} at most`] : [];
  });
  return [
    ...names
      .filter((name) => !new RegExp(`(?<![\\w-])${name}(?![\\w-])`).test(code))
      .map((name) => `${file} does not name \`${name}\`, which ${EXERCISE_FILES.work} has`),
    ...SAID.filter(([words]) => !text.includes(words)).map(
      ([words, what]) => `${file} does not say ${what} ("${words}")`,
    ),
    ...wide,
  ];
}

/** Functions, parameters, fields and literal types of a stub. */
function namesOf(stub: string): string[] {
  const code = stub
    .replace(/\/\*[\s\S]*?\*\/|\/\/.*|^import .*$/gm, "")
    .replace(/new NotImplemented\(.*\)/g, "");
  const found = code.matchAll(/\bfunction (\w+)|\b(\w+)\??:|"([^"]+)"/g);
  return [...new Set([...found].map(([, fn, field, literal]) => fn ?? field ?? literal ?? ""))];
}
