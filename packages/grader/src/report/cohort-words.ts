// What the cohort's page calls things.

import type { Bilingual } from "@pravah/checks/messages";

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
