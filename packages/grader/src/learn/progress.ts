// The course as a table, and as data.

import { type Bilingual, fillBoth } from "@pravah/checks/messages";
import pc from "picocolors";
import { inLanguage, type LanguageChoice } from "../catalog/language.ts";
import { cleanBoth } from "../judge/clean.ts";
import { sayProblem } from "../judge/problem-words.ts";
import { inAscii } from "../practice/view/ascii.ts";
import type { Course } from "./course.ts";
import { padded } from "./layout.ts";
import { signsOf } from "./signs.ts";
import type { Abilities } from "./terminal.ts";
import { LEARN } from "./words.ts";

export interface Progress {
  exercises: { id: string; points: number; of: number; reason?: Bilingual }[];
  points: number;
  of: number;
  /** Exercises with all their points. */
  done: number;
}

export function progressJson(course: Course): Progress {
  const { got: points, of } = course.points;
  const exercises = course.exercises.map(({ id }) => {
    const { got, of: most, problem } = course.get(id) ?? { got: 0, of: 0, problem: null };
    const reason = problem === null ? {} : { reason: cleanBoth(sayProblem(problem)) };
    return { id, points: got, of: most, ...reason };
  });
  return { exercises, points, of, done: course.done };
}

export function progressLines(
  course: Course,
  choice: LanguageChoice,
  { unicode, colour }: Abilities,
): string[] {
  const paint = pc.createColors(colour);
  const signs = signsOf(unicode);
  const say = (text: Bilingual) => {
    const words = inLanguage(text, choice, " · ");
    return unicode ? words : inAscii(words);
  };
  const { exercises, points, of, done } = progressJson(course);
  const longest = Math.max(...exercises.map(({ id }) => id.length));
  const rows = exercises.map(({ id, points: got, of: most, reason }) => {
    const state = course.isDone(id) ? "pass" : reason ? "fail" : got > 0 ? "unknown" : "todo";
    const full = Math.floor((BAR * got) / Math.max(1, most));
    const bar = signs.full.repeat(full) + signs.empty.repeat(BAR - full);
    const title = course.exercises.find((one) => one.id === id)?.title;
    const words = reason ?? title;
    const line = ` ${signs[state]} ${padded(id, longest)}  ${bar}  ${`${got}/${most}`.padStart(7)}`;
    const head = state === "pass" ? paint.green(line) : state === "fail" ? paint.red(line) : line;
    return words ? `${head}  ${say(words)}` : head;
  });
  const together = [
    say(fillBoth(LEARN.courseDone, { done, all: exercises.length })),
    say(fillBoth(LEARN.points, { got: points, of })),
  ].join(" · ");
  return [...rows, "", ` ${paint.bold(unicode ? together : inAscii(together))}`];
}

const BAR = 10;
