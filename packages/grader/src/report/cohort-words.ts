// What the cohort's page calls things.

import type { Bilingual } from "@pravah/checks/messages";
import type { Stage } from "../work/problem.ts";

export const WORDS = {
  title: { en: "The cohort", hi: "पूरी class" },
  students: { en: "Students", hi: "Students" },
  skipped: { en: "Skipped, and why", hi: "क्या छोड़ा गया, और क्यों" },
  exercise: { en: "exercise", hi: "exercise" },
  student: { en: "student", hi: "student" },
  works: { en: "works", hi: "works" },
  mean: { en: "mean", hi: "औसत" },
  graded: { en: "graded", hi: "जाँचे गए" },
  undecided: { en: "undecided", hi: "तय नहीं हुए" },
  distribution: { en: "Scores", hi: "अंक" },
  misconceptions: { en: "Misconceptions", hi: "ग़लतफ़हमियाँ" },
  checks: { en: "Checks", hi: "Checks" },
  check: { en: "check", hi: "check" },
  points: { en: "points", hi: "अंक" },
  passing: { en: "share that passes", hi: "कितने पास हुए" },
  stages: { en: "Not graded, by reason", hi: "जो जाँचे नहीं जा सके, वजह से" },
} satisfies Record<string, Bilingual>;

/** Where a work stopped that could not be graded. */
export const STAGES: Readonly<Record<Stage, Bilingual>> = {
  read: { en: "the file cannot be read", hi: "file पढ़ी नहीं जा सकी" },
  parse: { en: "not valid TypeScript", hi: "सही TypeScript नहीं" },
  "forbidden-import": { en: "a forbidden import", hi: "ऐसा import जिसकी अनुमति नहीं" },
  "forbidden-expression": { en: "a forbidden expression", hi: "ऐसा expression जिसकी अनुमति नहीं" },
  load: { en: "an error while it was loaded", hi: "load होते समय error" },
  "load-limit": { en: "too slow to load", hi: "load होने में बहुत देर" },
  "load-memory": { en: "too much memory while it was loaded", hi: "load होते समय बहुत ज़्यादा memory" },
  crash: { en: "ended the grader itself", hi: "grader को ही बंद कर दिया" },
  infrastructure: { en: "the grader failed", hi: "grader अपना काम नहीं कर पाया" },
};
