// What stands between header and footer: breadcrumbs, title, contents of the page, text, what comes next.

import { type Html, html, joined, trusted } from "@pravah/markup";
import { UI } from "../../i18n/ui-words.ts";
import { factsText, lessonsOf, neighboursHtml, progressHtml } from "./contents.ts";
import type { Course } from "./course.ts";
import type { CourseExercise } from "./course-exercise.ts";
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

export function articleHtml(article: Article): Html {
  const { course, page, root, text } = article;
  const words = UI[page.language];
  const foreign = page.writtenIn !== page.language;
  const opening = page.id === "index";
  const written = foreign && html` lang="${page.writtenIn}"`;
  const parts = [
    html`<main id="text" class="${opening ? "opening" : page.kind}">`,
    !opening && breadcrumbsHtml(page, root),
    html`<article${written}>`,
    html`<h1>${page.title}</h1>`,
    foreign && html`<p class="notice" lang="${page.language}">${words.missingTranslation}</p>`,
    page.kind === "lesson" && html`<p class="summary">${page.summary}</p>`,
    opening ? beginHtml(article) : tableOfContents(page),
    trusted(text),
    html`</article>`,
    afterText(article),
    page.kind !== "search" && neighboursHtml(course, page, root),
    html`</main>`,
  ];
  return joined(parts, "\n");
}

/** On the start page: into the first lesson, or to the list of all. */
function beginHtml({ course, page, root }: Article): Html | null {
  const first = lessonsOf(course, page.language).find(({ id }) => id !== "index");
  if (first === undefined) return null;
  const words = UI[page.language];
  const path = root + pagePath(page.language, first.id);
  return html`<p class="begin"><a class="button" href="${path}">${words.begin}: ${first.title}</a> <a href="#contents">${words.contents}</a></p>`;
}

function breadcrumbsHtml(page: Page, root: string): Html {
  const { language, title, kind } = page;
  const words = UI[language];
  const home = html`<li><a href="${root}${pagePath(language, "index")}">${words.course}</a></li>`;
  const lesson = page.id.split("/")[1];
  const parent =
    kind === "exercise" &&
    lesson !== undefined &&
    html`<li><a href="${root}${pagePath(language, lesson)}">${words.exerciseLesson}</a></li>`;
  const here = html`<li aria-current="page">${title}</li>`;
  return html`<nav class="breadcrumbs" aria-label="${words.breadcrumbs}"><ol>${home}${parent}${here}</ol></nav>`;
}

function tableOfContents(page: Page): Html | null {
  const entries = page.document.headings.filter(({ level }) => level === 2);
  if (entries.length < 2) return null;
  const words = UI[page.language];
  const links = entries.map(({ id, text }) => html`<li><a href="#${id}">${text}</a></li>`);
  return html`<aside class="on-this-page" aria-label="${words.onThisPage}"><details><summary>${words.onThisPage}</summary><ol>${links}</ol></details></aside>`;
}

/** A lesson ends with its exercise; an exercise with the place to write it. */
function afterText({ course, page, root, highlight }: Article): Html | null {
  if (page.kind === "search") return searchHtml(page);
  const id = page.kind === "exercise" ? page.id.split("/")[1] : page.id;
  const exercise = course.exercises.find((candidate) => candidate.id === id);
  if (exercise === undefined) return null;
  return page.kind === "exercise"
    ? playgroundHtml(page, exercise, highlight)
    : exerciseCard(page, exercise, root);
}

function exerciseCard({ language }: Page, exercise: CourseExercise, root: string): Html {
  const words = UI[language];
  const path = root + pagePath(language, `exercises/${exercise.id}`);
  return html`<section class="exercise-card" aria-labelledby="your-turn">
<h2 id="your-turn">${words.exerciseTask}</h2>
<p>${exercise.title[language]}</p>
<p class="facts">${factsText(exercise, language)} ${progressHtml(exercise, language)}</p>
<p><a class="button" href="${path}">${words.exerciseOpen}</a></p>
</section>`;
}

/** The element fills itself with an editor; without scripts the stub can be read. */
function playgroundHtml({ language }: Page, exercise: CourseExercise, highlight: Highlight): Html {
  const words = UI[language];
  const stub = trusted(highlight(exercise.stub, "ts"));
  return html`<section class="workplace" aria-labelledby="write-it-here">
<h2 id="write-it-here">${words.practiceHere}</h2>
<noscript><p>${words.practiceNeedsScript}</p></noscript>
<pravah-playground data-exercise="${exercise.id}">
<details><summary><code>work.ts</code></summary>${stub}</details>
</pravah-playground>
</section>`;
}

function searchHtml({ language }: Page): Html {
  const words = UI[language];
  const said = JSON.stringify({ results: words.searchResults, nothing: words.searchNothing });
  return html`<noscript><p>${words.searchNeedsScript}</p></noscript>
<pravah-search data-words="${said}">
<form role="search" class="search-form">
<label for="query">${words.searchLabel}</label>
<input type="search" id="query" name="q" autocomplete="off" autocapitalize="off" spellcheck="false" aria-describedby="query-hint">
<p id="query-hint">${words.searchHint}</p>
</form>
<p class="search-status" role="status"></p>
<ol class="search-results"></ol>
</pravah-search>`;
}
