// Reads one page in one language: a lesson of this room, or the task text of an exercise.

import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { CHECKOUT, EXERCISE_FILES } from "@pravah/grader";
import type { MarkdownIt } from "markdown-it";
import type { Language } from "../../i18n/languages.ts";
import { SITE, shownPath } from "./checkout.ts";
import type { CourseExercise } from "./course-exercise.ts";
import { parseDocument } from "./document.ts";
import { splitFrontMatter } from "./front-matter.ts";
import type { Page } from "./page.ts";
import type { SourceFault } from "./source-faults.ts";

export interface ReadResult {
  page: Page;
  faults: SourceFault[];
}

/** @returns null where the page does not exist in this language */
export type ReadPage = (language: Language, headingIds: readonly string[]) => ReadResult | null;

export function readLesson(markdown: MarkdownIt, id: string): ReadPage {
  return (language, headingIds) => {
    const place = path.join(SITE, "lessons", language, `${id}.md`);
    if (!existsSync(place)) return null;
    const file = shownPath(place);
    const split = splitFrontMatter(readFileSync(place, "utf8"), file);
    const { matter, body, linesBefore, faults } = split;
    const document = parseDocument(markdown, { file, body, linesBefore, headingIds });
    const page: Page = { kind: "lesson", id, language, writtenIn: language, document, ...matter };
    return { page, faults };
  };
}

/** The task text of an exercise: `README.md` or `README.hi.md`; its heading is the page's title. */
export function readTask(markdown: MarkdownIt, { id, title, order }: CourseExercise): ReadPage {
  return (language, headingIds) => {
    const place = path.join(CHECKOUT, "exercises", id, EXERCISE_FILES.readme[language]);
    if (!existsSync(place)) return null;
    const body = readFileSync(place, "utf8").replace(/\r\n/g, "\n");
    const document = parseDocument(markdown, {
      file: shownPath(place),
      body,
      linesBefore: 0,
      headingIds,
    });
    const page: Page = {
      kind: "exercise",
      id: `exercises/${id}`,
      language,
      writtenIn: language,
      document,
      title: document.title || title[language],
      summary: title[language],
      order: EXERCISES_AFTER + order,
    };
    return { page, faults: [] };
  };
}

/** Task texts stand behind the lessons in the order of the pages. */
const EXERCISES_AFTER = 1000;
