// One student's results as a page of its own: what passed, what did not and why, in both languages.

import type { Bilingual } from "@pravah/checks/messages";
import type { Exercise } from "../catalog/exercise.ts";
import { harmlessName } from "../judge/clean.ts";
import type { CheckResult, Result } from "../judge/result.ts";
import { titleOf } from "../judge/words.ts";
import { htmlPage } from "./html-page.ts";
import { barCell } from "./html-table.ts";
import { bilingualHtml, bilingualParagraphs, escapeHtml, nameHtml } from "./html-text.ts";
import type { Graded } from "./read-results.ts";

const MARKS = { pass: "✓", fail: "✗", todo: "○" };

const WORDS = {
  hints: { en: "Hints", hi: "Hints" },
  known: { en: "a known mistake", hi: "जानी-पहचानी ग़लती" },
  called: { en: "what was called", hi: "क्या call किया गया" },
  got: { en: "what came back", hi: "क्या लौटा" },
  counterexample: { en: "the smallest input that shows it", hi: "सबसे छोटा input जिसमें यह दिखता है" },
} satisfies Record<string, Bilingual>;

const SEEDS: Readonly<Record<Result["receipt"]["seed"], Bilingual>> = {
  practice: { en: "Random inputs: the ones of practice", hi: "Random inputs: वही जो practice में हैं" },
  secret: { en: "Random inputs: drawn from a secret", hi: "Random inputs: एक secret से बने" },
};

/** @param catalog knows titles, hints and where to read on */
export function submissionPage({ name, results }: Graded, catalog: readonly Exercise[]): string {
  const body = [
    `<h1>${nameHtml(name)}</h1>`,
    summary(results),
    ...results.map((result) => work(result, catalog)),
    receipt(results),
  ].join("\n");
  return htmlPage({ title: harmlessName(name), body, style: STYLE });
}

function summary(results: readonly Result[]): string {
  const rows = results.map(
    ({ exercise, score, max }) =>
      `<tr><th scope="row"><a href="#${escapeHtml(exercise)}">${escapeHtml(exercise)}</a></th>` +
      `<td class="number">${pointsOf(score, max)}</td>${barCell((score ?? 0) / max)}</tr>`,
  );
  return `<table class="summary"><tbody>${rows.join("")}</tbody></table>`;
}

const pointsOf = (score: number | null, max: number) => `${score ?? "–"} / ${max}`;

function work(result: Result, catalog: readonly Exercise[]): string {
  const exercise = catalog.find(({ id }) => id === result.exercise);
  const title = exercise ? bilingualHtml(exercise.title) : escapeHtml(result.exercise);
  const points = `<span class="points">${pointsOf(result.score, result.max)}</span>`;
  const head = `<h2 id="${escapeHtml(result.exercise)}">${title} ${points}</h2>`;
  if (result.reason)
    return `${head}\n<section class="check todo">${bilingualParagraphs(result.reason.message)}</section>`;
  const missed = result.checks.filter(({ outcome }) => outcome !== "pass");
  const passed = result.checks.filter(({ outcome }) => outcome === "pass");
  return [
    head,
    ...missed.map((check) => missedCheck(check, exercise)),
    passed.length > 0 ? passedChecks(passed, exercise) : "",
    missed.length > 0 ? readOn(result.exercise) : "",
  ].join("\n");
}

function missedCheck(check: CheckResult, exercise: Exercise | undefined): string {
  const { id, outcome, misconception, message, details, output } = check;
  const known =
    misconception === undefined
      ? ""
      : `<p class="known">${bilingualHtml(WORDS.known)}: <code>${escapeHtml(misconception)}</code></p>`;
  return `<section class="check ${outcome}">
<h3>${titleHtml(check, exercise)}</h3>
${known}
${bilingualParagraphs(message)}
${factsOf(check)}
${details?.figure === undefined ? "" : `<figure>${details.figure}</figure>`}
${output === undefined ? "" : `<details><summary><code>console.log</code></summary><pre>${escapeHtml(output)}</pre></details>`}
${outcome === "fail" && exercise ? hintsOf(exercise, id) : ""}
</section>`;
}

/** What the message does not quote already. */
function factsOf({ message, details }: CheckResult): string {
  const facts = (["called", "got", "counterexample"] as const).flatMap((name) => {
    const value = details?.[name];
    if (value === undefined || message.en.includes(value)) return [];
    const words = bilingualHtml(WORDS[name]);
    return [`<dt>${words}</dt><dd><code>${escapeHtml(value)}</code></dd>`];
  });
  return facts.length === 0 ? "" : `<dl>${facts.join("")}</dl>`;
}

/** All three, one after the other: who reads a report has handed in already. */
function hintsOf(exercise: Exercise, check: string): string {
  const [en = [], hi = []] = (["en", "hi"] as const).map(
    (language) => exercise.feedback[language].checks[check]?.hints,
  );
  const items = en.map(
    (hint, i) => `<li>${bilingualHtml({ en: hint, hi: hi[i] ?? hint }, "<br>")}</li>`,
  );
  if (items.length === 0) return "";
  return `<details><summary>${bilingualHtml(WORDS.hints)}</summary><ol>${items.join("")}</ol></details>`;
}

function passedChecks(passed: readonly CheckResult[], exercise: Exercise | undefined): string {
  const items = passed.map((check) => `<li class="pass">${titleHtml(check, exercise)}</li>`);
  const label = bilingualHtml({ en: `${passed.length} passed`, hi: `${passed.length} पास` });
  return `<details class="passed"><summary>${label}</summary><ul>${items.join("")}</ul></details>`;
}

function titleHtml({ id, outcome, points, max }: CheckResult, exercise?: Exercise): string {
  const known = exercise !== undefined && id in exercise.points;
  const title = known ? `${bilingualHtml(titleOf(exercise, id), "<br>")}<br>` : "";
  return (
    `<span class="mark">${MARKS[outcome]}</span><span>${title}<code>${escapeHtml(id)}</code></span>` +
    `<span class="points">${pointsOf(points, max)}</span>`
  );
}

function readOn(exercise: string): string {
  return `<p class="next">${bilingualHtml(
    {
      en: `Read next: exercises/${exercise}/README.md, and the lesson “${exercise}” of the site.`,
      hi: `आगे पढ़िए: exercises/${exercise}/README.hi.md, और site का lesson “${exercise}”।`,
    },
    "<br>",
  )}</p>`;
}

function receipt(results: readonly Result[]): string {
  const [first] = results;
  if (!first) return "";
  const { sandbox, seed, node, os, grader } = first.receipt;
  const facts = `Sandbox ${sandbox} · Node ${node} · ${os} · grader ${grader.slice(0, 12)}`;
  return `<footer class="dim"><p>${bilingualHtml(SEEDS[seed])} · ${escapeHtml(facts)}</p></footer>`;
}

const STYLE = `
.summary { width: 100%; max-width: 34rem; } .summary th { width: 30%; } .summary .bar { width: 70%; }
.points { color: var(--dim); font-weight: 400; white-space: nowrap; font-variant-numeric: tabular-nums; }
.check { background: var(--raised); border: 1px solid var(--line); border-left: 4px solid var(--line);
  border-radius: 8px; padding: .75rem 1rem; margin: 1rem 0; }
.check.fail { border-left-color: var(--bad); } .check.todo { border-left-color: var(--wait); }
.check h3, .passed li { display: grid; grid-template-columns: 1.5rem minmax(0, 1fr) auto; margin: 0; }
.check h3 code { font-weight: 400; } .mark { font-weight: 700; }
.fail .mark { color: var(--bad); } .todo .mark { color: var(--wait); } .pass .mark { color: var(--good); }
.passed ul { list-style: none; margin: 0; padding: 0; } .passed li { padding: .4rem 0; }
.known { color: var(--dim); margin: .5rem 0 0; }
dt { color: var(--dim); font-size: .875rem; } dd { margin: 0 0 .4rem; }
figure { margin: .75rem 0; max-width: 36rem; } figure svg { width: 100%; height: auto; }
li + li { margin-top: .4rem; } footer { margin-top: 3rem; font-size: .875rem; }
@media print { .check { break-inside: avoid; } }
`;
