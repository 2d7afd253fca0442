// What stands between header and footer: breadcrumbs, title, contents of the page, text, what comes next.

import { UI } from "../../i18n/ui-words.ts";
import { escapeHtml } from "../markup/escape-html.ts";
import { factsText, lessonsOf, neighboursHtml, progressHtml } from "./contents.ts";
import type { Course } from "./course.ts";
import type { ExerciseFacts } from "./exercise-facts.ts";
import type { Highlight } from "./highlight.ts";
import { type Page, pagePath } from "./page.ts";

export interface Article {
  course: Course;
  page: Page;
  root: string;
  /** The text of the page as HTML. */
  text: string;
  highlight: Highlight;
}

export function articleHtml(article: Article): string {
  const { course, page, root, text } = article;
  const words = UI[page.language];
  const foreign = page.writtenIn !== page.language;
  const opening = page.id === "index";
  return [
    `<main id="text" class="${opening ? "opening" : page.kind}">`,
    opening ? "" : breadcrumbsHtml(page, root),
    `<article${foreign ? ` lang="${page.writtenIn}"` : ""}>`,
    `<h1>${escapeHtml(page.title)}</h1>`,
    foreign ? `<p class="notice" lang="${page.language}">${words.missingTranslation}</p>` : "",
    page.kind === "lesson" ? `<p class="summary">${escapeHtml(page.summary)}</p>` : "",
    opening ? beginHtml(article) : tableOfContents(page),
    text,
    "</article>",
    afterText(article),
    page.kind === "search" ? "" : neighboursHtml(course, page, root),
    "</main>",
  ]
    .filter((part) => part !== "")
    .join("\n");
}

/** On the start page: into the first lesson, or to the list of all. */
function beginHtml({ course, page, root }: Article): string {
  const first = lessonsOf(course, page.language).find(({ id }) => id !== "index");
  if (first === undefined) return "";
  const words = UI[page.language];
  const path = root + pagePath(page.language, first.id);
  return `<p class="begin"><a class="button" href="${path}">${words.begin}: ${escapeHtml(first.title)}</a> <a href="#contents">${words.contents}</a></p>`;
}

function breadcrumbsHtml(page: Page, root: string): string {
  const { language, title, kind } = page;
  const words = UI[language];
  const home = `<li><a href="${root}${pagePath(language, "index")}">${words.course}</a></li>`;
  const lesson = page.id.split("/")[1];
  const parent =
    kind === "exercise" && lesson !== undefined
      ? `<li><a href="${root}${pagePath(language, lesson)}">${words.exerciseLesson}</a></li>`
      : "";
  const here = `<li aria-current="page">${escapeHtml(title)}</li>`;
  return `<nav class="breadcrumbs" aria-label="${words.breadcrumbs}"><ol>${home}${parent}${here}</ol></nav>`;
}

function tableOfContents(page: Page): string {
  const entries = page.document.headings.filter(({ level }) => level === 2);
  if (entries.length < 2) return "";
  const words = UI[page.language];
  const links = entries.map(({ id, text }) => `<li><a href="#${id}">${escapeHtml(text)}</a></li>`);
  return `<aside class="on-this-page" aria-label="${words.onThisPage}"><details><summary>${words.onThisPage}</summary><ol>${links.join("")}</ol></details></aside>`;
}

/** A lesson ends with its exercise; an exercise with the place to write it. */
function afterText({ course, page, root, highlight }: Article): string {
  if (page.kind === "search") return searchHtml(page);
  const id = page.kind === "exercise" ? page.id.split("/")[1] : page.id;
  const exercise = course.exercises.find((candidate) => candidate.id === id);
  if (exercise === undefined) return "";
  return page.kind === "exercise"
    ? playgroundHtml(page, exercise, highlight)
    : exerciseCard(page, exercise, root);
}

function exerciseCard({ language }: Page, exercise: ExerciseFacts, root: string): string {
  const words = UI[language];
  const path = root + pagePath(language, `exercises/${exercise.id}`);
  return [
    '<section class="exercise-card" aria-labelledby="your-turn">',
    `<h2 id="your-turn">${words.exerciseTask}</h2>`,
    `<p>${escapeHtml(exercise.title[language])}</p>`,
    `<p class="facts">${factsText(exercise, language)} ${progressHtml(exercise, language)}</p>`,
    `<p><a class="button" href="${path}">${words.exerciseOpen}</a></p>`,
    "</section>",
  ].join("\n");
}

/** The element fills itself with an editor; without scripts the stub can be read. */
function playgroundHtml({ language }: Page, exercise: ExerciseFacts, highlight: Highlight): string {
  const words = UI[language];
  return [
    '<section class="workplace" aria-labelledby="write-it-here">',
    `<h2 id="write-it-here">${words.practiceHere}</h2>`,
    `<noscript><p>${words.practiceNeedsScript}</p></noscript>`,
    `<pravah-playground data-exercise="${exercise.id}">`,
    `<details><summary><code>work.ts</code></summary>${highlight(exercise.stub, "ts")}</details>`,
    "</pravah-playground>",
    "</section>",
  ].join("\n");
}

function searchHtml({ language }: Page): string {
  const words = UI[language];
  return [
    `<noscript><p>${words.searchNeedsScript}</p></noscript>`,
    `<pravah-search data-words="${escapeHtml(JSON.stringify({ results: words.searchResults, nothing: words.searchNothing }))}">`,
    '<form role="search" class="search-form">',
    `<label for="query">${words.searchLabel}</label>`,
    `<input type="search" id="query" name="q" autocomplete="off" autocapitalize="off" spellcheck="false" aria-describedby="query-hint">`,
    `<p id="query-hint">${words.searchHint}</p>`,
    "</form>",
    '<p class="search-status" role="status"></p>',
    '<ol class="search-results"></ol>',
    "</pravah-search>",
  ].join("\n");
}
