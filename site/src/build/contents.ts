// Lists of pages: the menu of every page, the contents of the start page, and what stands before and after.

import type { Language } from "../../i18n/languages.ts";
import { filled, UI } from "../../i18n/ui-words.ts";
import { escapeHtml } from "../markup/escape-html.ts";
import type { Course } from "./course.ts";
import type { ExerciseFacts } from "./exercise-facts.ts";
import { type Page, pagePath } from "./page.ts";

/** Lessons from here on are looked up rather than read through. */
const REFERENCE_FROM = 100;

export function lessonsOf(course: Course, language: Language): Page[] {
  return course.pages[language].filter(
    ({ kind, order }) => kind === "lesson" && order < REFERENCE_FROM,
  );
}

export function referencesOf(course: Course, language: Language): Page[] {
  return course.pages[language].filter(
    ({ kind, order }) => kind === "lesson" && order >= REFERENCE_FROM,
  );
}

export function menuHtml(
  course: Course,
  language: Language,
  root: string,
  current: string,
): string {
  const words = UI[language];
  const item = ({ id, title }: Page) => {
    const here = id === current ? ' aria-current="page"' : "";
    return `<li><a href="${root}${pagePath(language, id)}"${here}>${escapeHtml(title)}</a></li>`;
  };
  return [
    `<p class="menu-title">${words.lessons}</p>`,
    `<ol>${lessonsOf(course, language).map(item).join("")}</ol>`,
    `<p class="menu-title">${words.reference}</p>`,
    `<ul>${referencesOf(course, language).map(item).join("")}</ul>`,
  ].join("");
}

/** The contents of the start page: every lesson with its summary and exercise. */
export function contentsHtml(course: Course, language: Language, root: string): string {
  const words = UI[language];
  const lessons = lessonsOf(course, language).filter(({ id }) => id !== "index");
  const item = ({ id, title, summary }: Page) => {
    const exercise = course.exercises.find((candidate) => candidate.id === id);
    const own = exercise ? exerciseLine(exercise, language, root) : "";
    return `<li><a class="lesson" href="${root}${pagePath(language, id)}">${escapeHtml(title)}</a><p>${escapeHtml(summary)}</p>${own}</li>`;
  };
  return [
    `<ol class="contents">${lessons.map(item).join("")}</ol>`,
    `<h3 id="reference">${words.reference}</h3>`,
    `<ul class="contents plain">${referencesOf(course, language).map(item).join("")}</ul>`,
  ].join("");
}

function exerciseLine(exercise: ExerciseFacts, language: Language, root: string): string {
  const words = UI[language];
  const path = root + pagePath(language, `exercises/${exercise.id}`);
  const label = escapeHtml(`${words.exercise}: ${exercise.title[language]}`);
  return `<p class="exercise-line"><a href="${path}" aria-label="${label}">${words.exercise}</a> ${progressHtml(exercise, language)} <span>${factsText(exercise, language)}</span></p>`;
}

/** Filled by the page's script from what is kept on this device. */
export function progressHtml({ id, checks }: ExerciseFacts, language: Language): string {
  const { progress, progressDone } = UI[language];
  return `<span class="progress" data-progress="${id}" data-total="${checks.length}" data-some="${progress}" data-all="${progressDone}" hidden></span>`;
}

export function factsText({ checks, minutes }: ExerciseFacts, language: Language): string {
  return filled(UI[language].exerciseFacts, { checks: checks.length, minutes });
}

/** Links to the page before and the page after, in the order of the course. */
export function neighboursHtml(course: Course, page: Page, root: string): string {
  const { language } = page;
  const words = UI[language];
  const row = course.pages[language].filter(({ kind }) => kind === page.kind);
  const at = row.findIndex(({ id }) => id === page.id);
  const link = (neighbour: Page | undefined, label: string, rel: string) =>
    neighbour === undefined
      ? "<span></span>"
      : `<a rel="${rel}" href="${root}${pagePath(language, neighbour.id)}"><span>${label}</span> ${escapeHtml(neighbour.title)}</a>`;
  return `<nav class="neighbours" aria-label="${words.pageOrder}">${link(row[at - 1], words.previous, "prev")}${link(row[at + 1], words.next, "next")}</nav>`;
}
