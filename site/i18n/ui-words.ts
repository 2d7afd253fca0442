// What the pages say around the lessons: one type, so that neither language can lack a word.

import type { Language } from "@pravah/checks/messages";
import { en } from "./en.ts";
import { hi } from "./hi.ts";

export interface UiWords {
  /** The name of the course, and what it is about. */
  course: string;
  tagline: string;
  skip: string;
  menu: string;
  contents: string;
  lessons: string;
  exercises: string;
  reference: string;
  search: string;
  searchLabel: string;
  searchHint: string;
  searchNeedsScript: string;
  /** `{n}`: number of results, `{query}`: what was searched. */
  searchResults: string;
  searchNothing: string;
  language: string;
  theme: string;
  themeNames: { auto: string; light: string; dark: string };
  breadcrumbs: string;
  /** Before the title of the first lesson. */
  begin: string;
  onThisPage: string;
  previous: string;
  next: string;
  pageOrder: string;
  whereNext: string;
  note: string;
  /** Shown where the page exists in the other language only. */
  missingTranslation: string;
  figureControls: string;
  figureData: string;
  figureReady: string;
  figureFailed: string;
  figureShare: string;
  figureShared: string;
  figureStart: string;
  figurePause: string;
  figureStep: string;
  figureAgain: string;
  /** `{n}`: number of steps. */
  figureAt: string;
  exercise: string;
  exerciseOpen: string;
  /** `{minutes}`, `{checks}`: numbers. */
  exerciseFacts: string;
  exerciseTask: string;
  exerciseLesson: string;
  practiceHere: string;
  practiceNeedsScript: string;
  /** `{passed}`, `{total}`: numbers of checks. */
  progress: string;
  progressDone: string;
  saveCourse: string;
  saveCourseWhy: string;
  /** `{done}`, `{total}`: numbers of files. */
  saving: string;
  saved: string;
  saveFailed: string;
  notFound: string;
  notFoundText: string;
  home: string;
}

export const UI: Readonly<Record<Language, UiWords>> = { en, hi };
