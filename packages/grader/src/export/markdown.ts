// One student's results as Markdown: for the summary of a CI run, an issue, or a comment in an LMS.

import { type Bilingual, bilingual, fillBoth } from "@pravah/checks/messages";
import { inLanguage, type LanguageChoice } from "../catalog/language.ts";
import type { Sheet, SheetTest } from "./sheet.ts";

const WORDS = {
  title: bilingual({ en: "{score} of {max} points", hi: "{max} में से {score} अंक" }),
  partly: bilingual({
    en: "{score} of {max} points; could not be graded: {exercises}",
    hi: "{max} में से {score} अंक; इन्हें जाँचा नहीं जा सका: {exercises}",
  }),
  exercise: bilingual({ en: "exercise", hi: "exercise" }),
  points: bilingual({ en: "points", hi: "अंक" }),
  right: bilingual({ en: "right", hi: "सही" }),
  wrong: bilingual({ en: "wrong", hi: "ग़लत" }),
  todo: bilingual({ en: "not written yet", hi: "अभी नहीं लिखे" }),
  next: bilingual({ en: "To look at next", hi: "अब इस पर ध्यान दीजिए" }),
  also: bilingual({ en: "Also wrong: {checks}", hi: "ये भी ग़लत हैं: {checks}" }),
};

/** A message longer than this is a page of numbers, which the report shows whole. */
const MOST_LINES = 12;

/** @returns GitHub-flavoured Markdown; nothing in a message is taken for markup or a link */
export function markdown({ score, max, tests }: Sheet, language: LanguageChoice): string {
  const say = (text: Bilingual) =>
    text.en === text.hi ? text.en : inLanguage(text, language, " · ");
  const exercises = [...new Set(tests.map(exerciseOf))].map(
    (id) => [id, tests.filter((test) => exerciseOf(test) === id)] as const,
  );
  const rows = exercises.map(([id, some]) => {
    const count = (asked: SheetTest["outcome"]) =>
      some.filter(({ outcome }) => outcome === asked).length;
    const got = some.reduce((sum, { points }) => sum + points, 0);
    const of = some.reduce((sum, test) => sum + test.max, 0);
    // What could not be graded has no points, which is not the same as 0.
    const cells =
      count("ungradable") > 0
        ? ["–", "", "", ""]
        : [`${got}/${of}`, count("pass"), count("fail"), count("todo")];
    return `| ${code(id)} | ${cells.join(" | ")} |`;
  });
  const head = [WORDS.exercise, WORDS.points, WORDS.right, WORDS.wrong, WORDS.todo].map(say);
  const wrong = exercises.flatMap(([, some]) => firstWrong(some, say));
  const unknown = tests.filter(({ outcome }) => outcome === "ungradable").map(exerciseOf);
  const title =
    unknown.length === 0
      ? fillBoth(WORDS.title, { score, max })
      : fillBoth(WORDS.partly, { score, max, exercises: unknown.map(code).join(", ") });
  return [
    `## ${say(title)}`,
    "",
    `| ${head.join(" | ")} |`,
    "|---|--:|--:|--:|--:|",
    ...rows,
    ...(wrong.length > 0 ? ["", `### ${say(WORDS.next)}`, ...wrong] : []),
    "",
  ].join("\n");
}

const exerciseOf = ({ name }: SheetTest): string => name.split("/", 1)[0] ?? name;

/** The first failure whole, the others by name. */
function firstWrong(tests: readonly SheetTest[], say: (text: Bilingual) => string): string[] {
  const failed = tests.filter(({ outcome }) => outcome === "fail" || outcome === "ungradable");
  const [first, ...others] = failed;
  if (first === undefined) return [];
  const lines = first.message.split("\n");
  const shown = lines.slice(0, MOST_LINES).map((line) => `> ${plain(line)}  `);
  const more = lines.length > MOST_LINES ? ["> …"] : [];
  const names = others.map(({ name }) => code(name)).join(", ");
  const also = names === "" ? [] : ["", say(fillBoth(WORDS.also, { checks: names }))];
  return ["", `**${code(first.name)}**`, "", ...shown, ...more, ...also];
}

/** In a message `…` is code and stays so; all other marks are text. */
function plain(line: string): string {
  return line
    .split(/(`[^`]*`)/)
    .map((part, i) => (i % 2 === 1 ? part : escaped(part)))
    .join("");
}

function escaped(text: string): string {
  return text
    .replaceAll(/[\\`*_{}[\]()#+!|~<>&-]/g, "\\$&")
    .replaceAll("@", "@\u2060")
    .replaceAll(/(https?|www)(?=[:.])/gi, "$1\u2060");
}

/** @param text an id: letters, digits, `-` and `/` */
function code(text: string): string {
  return `\`${text.replaceAll(/[`|\n]/g, "")}\``;
}
