// What the cohort's page calls things.

import { type Bilingual, bilingual } from "@pravah/checks/messages";
import type { Stage } from "../../work/problem.ts";

export const COHORT_WORDS = {
  title: bilingual({ en: "The cohort", hi: "पूरी class" }),
  students: bilingual({ en: "Students", hi: "Students" }),
  skipped: bilingual({ en: "Skipped, and why", hi: "क्या छोड़ा गया, और क्यों" }),
  exercise: bilingual({ en: "exercise", hi: "exercise" }),
  student: bilingual({ en: "student", hi: "student" }),
  works: bilingual({ en: "works", hi: "works" }),
  mean: bilingual({ en: "mean", hi: "औसत" }),
  graded: bilingual({ en: "graded", hi: "जाँचे गए" }),
  undecided: bilingual({ en: "undecided", hi: "तय नहीं हुए" }),
  distribution: bilingual({ en: "Scores", hi: "अंक" }),
  misconceptions: bilingual({ en: "Misconceptions", hi: "ग़लतफ़हमियाँ" }),
  checks: bilingual({ en: "Checks", hi: "Checks" }),
  check: bilingual({ en: "check", hi: "check" }),
  points: bilingual({ en: "points", hi: "अंक" }),
  passing: bilingual({ en: "share that passes", hi: "कितने पास हुए" }),
  stages: bilingual({ en: "Not graded, by reason", hi: "जो जाँचे नहीं जा सके, वजह से" }),
} satisfies Record<string, Bilingual>;

/** Where a work stopped that could not be graded. */
export const STAGES: Readonly<Record<Stage, Bilingual>> = {
  read: bilingual({ en: "the file cannot be read", hi: "file पढ़ी नहीं जा सकी" }),
  parse: bilingual({ en: "not valid TypeScript", hi: "सही TypeScript नहीं" }),
  "forbidden-import": bilingual({ en: "a forbidden import", hi: "ऐसा import जिसकी अनुमति नहीं" }),
  "forbidden-expression": bilingual({
    en: "a forbidden expression",
    hi: "ऐसा expression जिसकी अनुमति नहीं",
  }),
  load: bilingual({ en: "an error while it was loaded", hi: "load होते समय error" }),
  "load-limit": bilingual({ en: "too slow to load", hi: "load होने में बहुत देर" }),
  "load-memory": bilingual({
    en: "too much memory while it was loaded",
    hi: "load होते समय बहुत ज़्यादा memory",
  }),
  crash: bilingual({ en: "ended the grader itself", hi: "grader को ही बंद कर दिया" }),
  infrastructure: bilingual({ en: "the grader failed", hi: "grader अपना काम नहीं कर पाया" }),
};
