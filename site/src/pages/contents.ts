// Lists of pages: the menu of every page, the contents of the start page, and what stands before and after.

import { fill, type Html, html } from "@pravah/markup";
import type { Language } from "../../i18n/languages.ts";
import { UI } from "../../i18n/ui-words.ts";
import type { Course } from "./course.ts";
import type { CourseExercise } from "./course-exercise.ts";
import { type Page, pagePath } from "./page.ts";

/** Lessons from here on are looked up rather than read through. */
const REFERENCE_FROM = 100;

export function lessonsOf(course: Course, language: Language): Page[] {
  return course.pages[language].filter(
    ({ kind, order }) => kind === "lesson" && order < REFERENCE_FROM,
  );
}

function referencesOf(course: Course, language: Language): Page[] {
  return course.pages[language].filter(
    ({ kind, order }) => kind === "lesson" && order >= REFERENCE_FROM,
  );
}

export function menuHtml(course: Course, language: Language, root: string, current: string): Html {
  const words = UI[language];
  const item = ({ id, title }: Page) => {
    const here = id === current && html` aria-current="page"`;
    return html`<li><a href="${root}${pagePath(language, id)}"${here}>${title}</a></li>`;
  };
  const part = (name: string) => html`<p class="menu-title">${name}</p>`;
  return html`${part(words.lessons)}<ol>${lessonsOf(course, language).map(item)}</ol>${part(words.reference)}<ul>${referencesOf(course, language).map(item)}</ul>`;
}

/** The contents of the start page: every lesson with its summary and exercise. */
export function contentsHtml(course: Course, language: Language, root: string): Html {
  const words = UI[language];
  const lessons = lessonsOf(course, language).filter(({ id }) => id !== "index");
  const item = ({ id, title, summary }: Page) => {
    const exercise = course.exercises.find((candidate) => candidate.id === id);
    const own = exercise && exerciseLine(exercise, language, root);
    return html`<li><a class="lesson" href="${root}${pagePath(language, id)}">${title}</a><p>${summary}</p>${own}</li>`;
  };
  const list = html`<ol class="contents">${lessons.map(item)}</ol>`;
  const others = html`<ul class="contents plain">${referencesOf(course, language).map(item)}</ul>`;
  return html`${list}<h3 id="reference">${words.reference}</h3>${others}`;
}

function exerciseLine(exercise: CourseExercise, language: Language, root: string): Html {
  const words = UI[language];
  const path = root + pagePath(language, `exercises/${exercise.id}`);
  const label = `${words.exercise}: ${exercise.title[language]}`;
  return html`<p class="exercise-line"><a href="${path}" aria-label="${label}">${words.exercise}</a> ${progressHtml(exercise, language)} <span>${factsText(exercise, language)}</span></p>`;
}

/** Filled by the page's script from what is kept on this device. */
export function progressHtml({ id, checks }: CourseExercise, language: Language): Html {
  const { progress, progressDone } = UI[language];
  return html`<span class="progress" data-progress="${id}" data-total="${checks.length}" data-some="${progress}" data-all="${progressDone}" hidden></span>`;
}

export function factsText({ checks, minutes }: CourseExercise, language: Language): string {
  return fill(UI[language].exerciseFacts, { checks: checks.length, minutes });
}

/** Links to the page before and the page after, in the order of the course. */
export function neighboursHtml(course: Course, page: Page, root: string): Html {
  const { language } = page;
  const words = UI[language];
  const row = course.pages[language].filter(({ kind }) => kind === page.kind);
  const at = row.findIndex(({ id }) => id === page.id);
  const link = (neighbour: Page | undefined, label: string, rel: string) =>
    neighbour === undefined
      ? html`<span></span>`
      : html`<a rel="${rel}" href="${root}${pagePath(language, neighbour.id)}"><span>${label}</span> ${neighbour.title}</a>`;
  return html`<nav class="neighbours" aria-label="${words.pageOrder}">${link(row[at - 1], words.previous, "prev")}${link(row[at + 1], words.next, "next")}</nav>`;
}
