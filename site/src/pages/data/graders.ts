// `::: data graders`: per exercise, which check caught which wrong solution.

import { type Html, html, joined } from "@pravah/markup";
import type { Language } from "../../../i18n/languages.ts";
import type { Course } from "../course.ts";
import type { GradedExercise, GradedWork, GradersData } from "./site-data.ts";

const WORDS = {
  en: {
    work: "work",
    score: "points",
    caught: "caught by",
    rules: "rules kept",
    wrong: "wrong solutions",
    checks: "checks",
  },
  hi: {
    work: "work",
    score: "अंक",
    caught: "किसने पकड़ा",
    rules: "नियम पूरे",
    wrong: "ग़लत solutions",
    checks: "checks",
  },
} as const;

export function gradersHtml({ exercises }: GradersData, course: Course, language: Language): Html {
  return joined(
    exercises.map((graded) => exerciseHtml(graded, course, language)),
    "\n",
  );
}

function exerciseHtml(graded: GradedExercise, course: Course, language: Language): Html {
  const words = WORDS[language];
  const title = course.exercises.find(({ id }) => id === graded.id)?.title[language] ?? graded.id;
  const wrong = graded.works.filter(({ kind }) => kind === "wrong").length;
  const kept = graded.rules.filter(({ problems }) => problems === 0).length;
  const head = [words.work, words.score, words.caught].map(
    (text) => html`<th scope="col">${text}</th>`,
  );
  const rows = graded.works.map((work) => rowHtml(work, graded));
  return html`<section class="graded" id="graders-${graded.id}">
<h3>${title}</h3>
<p>${graded.checks.length} ${words.checks} · ${wrong} ${words.wrong} · ${kept}/${graded.rules.length} ${words.rules}</p>
<details><summary><code>${graded.id}</code></summary><div class="table" tabindex="0" role="group" aria-label="${title}">
<table><thead><tr>${head}</tr></thead><tbody>${rows}</tbody></table></div></details>
</section>`;
}

/** For a wrong solution the checks that failed; the one that must catch it stands first, in bold. */
function rowHtml(
  { kind, name, score, caughtBy, outcomes }: GradedWork,
  graded: GradedExercise,
): Html {
  const failed = graded.checks.flatMap(({ id }, i) => (outcomes[i] === "f" ? [id] : []));
  const others = failed.filter((id) => id !== caughtBy).map((id) => html`<code>${id}</code>`);
  const named = caughtBy !== undefined && html`<strong><code>${caughtBy}</code></strong>`;
  const caught = joined([named, ...others], " ");
  return html`<tr class="${kind}"><th scope="row"><code>${name}</code></th><td>${score ?? "–"}</td><td>${caught}</td></tr>`;
}
