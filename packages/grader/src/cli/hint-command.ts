// `pravah hint [exercise] [check] [level]`: one hint at a time, from a nudge to nearly there.

import { bilingual, fillBoth, inBoth, type Language } from "@pravah/checks/messages";
import type { Command } from "commander";
import pc from "picocolors";
import { checkWords, courseOutline, type Outlined } from "../catalog/course-outline.ts";
import { studentLanguage } from "../catalog/language.ts";
import { CHECKOUT } from "../files/checkout.ts";
import { commandHere } from "../files/command-here.ts";
import { rememberedLanguage } from "../practice/remembered-language.ts";
import { Page } from "../practice/view/page.ts";
import { pageFor } from "../practice/view/terminal.ts";
import { askedHint } from "./asked-hint.ts";
import { exerciseHere } from "./exercise-here.ts";

const WORDS = {
  more: bilingual({ en: "A clearer one: {command}", hi: "इससे साफ़ hint: {command}" }),
  first: bilingual({ en: "A hint for one: {command}", hi: "किसी check का hint: {command}" }),
};
const LEVELS = 3;

export function hintCommand(program: Command, done: (exitCode: number) => void): void {
  program
    .command("hint")
    .description("show a hint for a check (level 1 to 3); without a check, list the checks")
    .argument("[exercise]", "without one: that of this folder, or of the check")
    .argument("[check]")
    .argument("[level]", "1, 2 or 3")
    .option("--lang <language>", "hi, en or both (or set PRAVAH_LANG)")
    .action((exercise?: string, check?: string, level?: string, flags?: { lang?: string }) => {
      const words = [exercise, check, level].filter((word) => word !== undefined);
      console.log(hintText(words, flags?.lang));
      done(0);
    });
}

function hintText(words: readonly string[], lang: string | undefined): string {
  const language = studentLanguage(lang, process.env, rememberedLanguage(CHECKOUT));
  const course = courseOutline(CHECKOUT);
  const { exercise, check, level } = askedHint(words, course, exerciseHere(course), language);
  const page = new Page(pageFor(process.stdout, language, pc.isColorSupported));
  if (check === null) listChecks(page, exercise);
  else showHint(page, exercise, check, level);
  return page.upTo(Number.POSITIVE_INFINITY).join("\n");
}

function listChecks(page: Page, exercise: Outlined): void {
  const { id, title, points } = exercise;
  page.text(
    inBoth((language) => `${id} · ${title[language]}`),
    "bold",
  );
  const known = wordsOf(exercise);
  const checks = Object.keys(points);
  for (const check of checks) {
    page.head("·", { en: check, hi: check }, "bold");
    page.text(
      inBoth((language) => known(language, check)?.title || check),
      "dim",
    );
  }
  page.blank();
  page.text(fillBoth(WORDS.first, { command: commandHere(`hint ${id} ${checks[0]}`) }), "cyan");
}

function showHint(page: Page, exercise: Outlined, check: string, level: number): void {
  const known = wordsOf(exercise);
  const head = `${check} (${level}/${LEVELS})`;
  page.text({ en: head, hi: head }, "bold");
  page.text(
    inBoth((language) => known(language, check)?.title || check),
    "dim",
  );
  page.blank();
  page.text(inBoth((language) => known(language, check)?.hints[level - 1] ?? ""));
  if (level === LEVELS) return;
  const command = commandHere(`hint ${exercise.id} ${check} ${level + 1}`);
  page.blank();
  page.text(fillBoth(WORDS.more, { command }), "cyan");
}

/** The words of an exercise, each language read when it is first asked for. */
function wordsOf(exercise: Outlined) {
  const read = new Map<Language, ReturnType<typeof checkWords>>();
  return (language: Language, check: string) => {
    const words = read.get(language) ?? checkWords(exercise, language);
    read.set(language, words);
    return words[check];
  };
}
