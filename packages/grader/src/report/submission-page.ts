// One student's results as a page of its own: what passed, what did not and why, in both languages.

import type { Bilingual } from "@pravah/checks/messages";
import type { Exercise } from "../catalog/exercise.ts";
import { harmless } from "../judge/clean.ts";
import type { CheckResult, Result } from "../judge/result.ts";
import { titleOf } from "../judge/words.ts";
import { bilingualHtml, escapeHtml, htmlPage } from "./html-page.ts";
import type { Graded } from "./read-results.ts";

const MARKS = { pass: "✓", fail: "✗", todo: "○" };

/** @param catalog knows titles, hints and where to read on */
export function submissionPage({ name, results }: Graded, catalog: readonly Exercise[]): string {
  const title = harmless(name);
  const body = [
    `<h1>${escapeHtml(title)}</h1>`,
    summary(results),
    ...results.map((result) => work(result, catalog)),
    receipt(results),
  ].join("\n");
  return htmlPage({ title, body, style: STYLE });
}

function summary(results: readonly Result[]): string {
  const rows = results.map(
    ({ exercise, score, max }) =>
      `<tr><td><a href="#${escapeHtml(exercise)}">${escapeHtml(exercise)}</a></td><td class="number">${score ?? "–"} / ${max}</td></tr>`,
  );
  return `<table>${rows.join("")}</table>`;
}

function work(result: Result, catalog: readonly Exercise[]): string {
  const exercise = catalog.find(({ id }) => id === result.exercise);
  const title = exercise ? bilingualHtml(exercise.title) : escapeHtml(result.exercise);
  const head = `<h2 id="${escapeHtml(result.exercise)}">${title} <span class="dim">${result.score ?? "–"} / ${result.max}</span></h2>`;
  if (result.reason) return `${head}\n${paragraphs(result.reason.message, "wait")}`;
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
  const { id, outcome, points, max, misconception, message, details, output } = check;
  const facts = [
    ["called", details?.called],
    ["returned", details?.got],
    ["counterexample", details?.counterexample],
    ["seed", details?.seed === undefined ? undefined : String(details.seed)],
  ].flatMap(([what, value]) =>
    value === undefined
      ? []
      : [`<dt>${what}</dt><dd><code>${escapeHtml(harmless(value))}</code></dd>`],
  );
  const hints = outcome === "fail" && exercise ? hintsOf(exercise, id) : "";
  return `<section class="check ${outcome}">
<h3><span class="mark">${MARKS[outcome]}</span> ${titleHtml(exercise, id)} <span class="dim">${points} / ${max}</span></h3>
${misconception === undefined ? "" : `<p class="known"><code>${escapeHtml(misconception)}</code></p>`}
${paragraphs(message, outcome === "fail" ? "bad" : "wait")}
${facts.length > 0 ? `<dl>${facts.join("")}</dl>` : ""}
${details?.figure === undefined ? "" : `<figure>${details.figure}</figure>`}
${output === undefined ? "" : `<details><summary>console.log</summary><pre>${escapeHtml(harmless(output))}</pre></details>`}
${hints}
</section>`;
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
  return `<details><summary>${bilingualHtml({ en: "Hints", hi: "Hints" }, " · ")}</summary><ol>${items.join("")}</ol></details>`;
}

function passedChecks(passed: readonly CheckResult[], exercise: Exercise | undefined): string {
  const items = passed.map(
    ({ id, points, max }) =>
      `<li><span class="mark">✓</span> ${titleHtml(exercise, id)} <span class="dim">${points} / ${max}</span></li>`,
  );
  const label = bilingualHtml({ en: `${passed.length} passed`, hi: `${passed.length} पास` });
  return `<details><summary>${label}</summary><ul class="passed">${items.join("")}</ul></details>`;
}

function titleHtml(exercise: Exercise | undefined, check: string): string {
  const id = `<code>${escapeHtml(check)}</code>`;
  return exercise && check in exercise.points
    ? `${id} ${bilingualHtml(titleOf(exercise, check))}`
    : id;
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

function paragraphs(message: Bilingual, kind: string): string {
  const one = (language: "en" | "hi") =>
    `<p class="${kind}" lang="${language}">${escapeHtml(harmless(message[language])).replaceAll("\n", "<br>")}</p>`;
  return one("hi") + one("en");
}

function receipt(results: readonly Result[]): string {
  const [first] = results;
  if (!first) return "";
  const { sandbox, seed, node, os, grader } = first.receipt;
  return `<footer class="dim"><p>sandbox ${sandbox} · seed ${seed} · Node ${escapeHtml(node)} · ${escapeHtml(os)} · grader ${grader.slice(0, 12)}</p></footer>`;
}

const STYLE = `
.check { border-left: 4px solid var(--line); padding: .2rem 0 .2rem 1rem; margin: 1rem 0; }
.check.fail { border-color: var(--bad); } .check.todo { border-color: var(--wait); }
h3 { font-size: 1rem; font-weight: 600; margin: 0; } .fail .mark { color: var(--bad); }
.passed .mark { color: var(--good); } .passed { list-style: none; padding-left: 0; }
dt { color: var(--dim); font-size: .85rem; } dd { margin: 0 0 .4rem; overflow-wrap: anywhere; }
figure { margin: .5rem 0; max-width: 36rem; } figure svg { width: 100%; height: auto; }
summary { cursor: pointer; padding: .6rem 0; min-height: 2.75rem; } .known { margin: .2rem 0; }
@media print { details > * { display: block; } }
`;
