// Reads the course: the lessons, the exercises' task texts, and the facts about both.

import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { CHECKOUT, EXERCISE_FILES, readCatalog } from "@pravah/grader";
import type { MarkdownIt } from "markdown-it";
import { LANGUAGES, type Language, otherThan } from "../../i18n/languages.ts";
import { UI } from "../../i18n/ui-words.ts";
import { SITE } from "./checkout.ts";
import type { CourseExercise } from "./course-exercise.ts";
import { parseDocument } from "./document.ts";
import type { Page } from "./page.ts";
import { type ReadPage, readLesson, readTask } from "./read-page.ts";
import type { SourceFault } from "./source-faults.ts";

export interface Course {
  exercises: CourseExercise[];
  /** Per language in the order of the course; the same ids in both. */
  pages: Record<Language, Page[]>;
  faults: SourceFault[];
}

export function readCourse(markdown: MarkdownIt): Course {
  const exercises = readExercises();
  const course: Course = { exercises, pages: { hi: [], en: [] }, faults: [] };
  for (const id of lessonIds()) addPage(course, id, readLesson(markdown, id));
  for (const exercise of exercises) {
    addPage(course, `exercises/${exercise.id}`, readTask(markdown, exercise));
  }
  for (const language of LANGUAGES) {
    course.pages[language].push(searchPage(markdown, language));
    course.pages[language].sort((a, b) => a.order - b.order);
  }
  return course;
}

function readExercises(): CourseExercise[] {
  return readCatalog(CHECKOUT).map(({ id, order, title, minutes, points, directory }) => ({
    id,
    order,
    title,
    minutes,
    checks: Object.keys(points),
    stub: readFileSync(path.join(directory, EXERCISE_FILES.work), "utf8"),
  }));
}

/** Ids of the lessons that exist in a language at least. */
function lessonIds(): string[] {
  const names = LANGUAGES.flatMap((language) => readdirSync(path.join(SITE, "lessons", language)));
  const ids = names.filter((name) => name.endsWith(".md")).map((name) => name.slice(0, -3));
  return [...new Set(ids)];
}

/** English first: its heading ids are used in Hindi as well. */
function addPage(course: Course, id: string, read: ReadPage): void {
  const en = read("en", []);
  const hi = read("hi", en?.page.document.headings.map((heading) => heading.id) ?? []);
  const found = { en, hi };
  for (const language of LANGUAGES) {
    const own = found[language];
    const shown = own ?? found[otherThan(language)];
    if (shown === null) continue;
    course.pages[language].push({ ...shown.page, language });
    if (own !== null) course.faults.push(...own.faults, ...own.page.document.faults);
    else {
      const { file } = shown.page.document;
      const message = `"${id}" is missing in the other language (${language})`;
      course.faults.push({ file, line: 0, message });
    }
  }
}

/** Behind all others; it has no text of its own. */
function searchPage(markdown: MarkdownIt, language: Language): Page {
  const document = parseDocument(markdown, { file: "site/i18n", body: "", linesBefore: 0 });
  const { search: title, searchLabel: summary } = UI[language];
  const order = Number.POSITIVE_INFINITY;
  return {
    kind: "search",
    id: "search",
    language,
    writtenIn: language,
    title,
    summary,
    order,
    document,
  };
}
