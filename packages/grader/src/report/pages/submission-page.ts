// One student's results as a page of its own: what passed, what did not and why, in both languages.

import { type Bilingual, bilingual, fillBoth } from "@pravah/checks/messages";
import { SIGNS } from "@pravah/checks/signs";
import { type Html, type HtmlPart, html, trusted } from "@pravah/markup";
import type { Exercise } from "../../catalog/exercise.ts";
import { harmless, harmlessName } from "../../judge/clean.ts";
import type { CheckResult, Result } from "../../judge/result.ts";
import { titleOf } from "../../judge/words.ts";
import type { StudentResults } from "../read-results.ts";
import { htmlPage } from "./html-page.ts";
import { barCell, numberCell } from "./html-table.ts";
import { bilingualHtml, bilingualLines, bilingualParagraphs, nameHtml } from "./html-text.ts";

const WORDS = {
  hints: bilingual({ en: "Hints", hi: "Hints" }),
  known: bilingual({ en: "a known mistake", hi: "जानी-पहचानी ग़लती" }),
  called: bilingual({ en: "what was called", hi: "क्या call किया गया" }),
  got: bilingual({ en: "what came back", hi: "क्या लौटा" }),
  counterexample: bilingual({
    en: "the smallest input that shows it",
    hi: "सबसे छोटा input जिसमें यह दिखता है",
  }),
  passed: bilingual({ en: "{n} passed", hi: "{n} पास" }),
  readOn: bilingual({
    en: "Read next: exercises/{exercise}/README.md, and the lesson “{exercise}” of the site.",
    hi: "आगे पढ़िए: exercises/{exercise}/README.hi.md, और site का lesson “{exercise}”।",
  }),
} satisfies Record<string, Bilingual>;

const SEEDS: Readonly<Record<Result["receipt"]["seed"], Bilingual>> = {
  practice: bilingual({
    en: "Random inputs: the ones of practice",
    hi: "Random inputs: वही जो practice में हैं",
  }),
  secret: bilingual({
    en: "Random inputs: drawn from a secret",
    hi: "Random inputs: एक secret से बने",
  }),
};

/** @param catalog knows titles, hints and where to read on */
export function submissionPage(
  student: StudentResults,
  catalog: readonly Exercise[],
): Generator<string> {
  return htmlPage({ title: harmlessName(student.name), style: STYLE }, body(student, catalog));
}

function* body(
  { name, results }: StudentResults,
  catalog: readonly Exercise[],
): Generator<HtmlPart> {
  yield html`<h1>${nameHtml(name)}</h1>`;
  yield summary(results);
  for (const result of results) yield* work(result, catalog);
  yield receipt(results);
}

function summary(results: readonly Result[]): Html {
  const rows = results.map(({ exercise, score, max }) => {
    const id = harmless(exercise);
    const cells = [numberCell(pointsOf(score, max)), barCell((score ?? 0) / max)];
    return html`<tr><th scope="row"><a href="#${id}">${id}</a></th>${cells}</tr>`;
  });
  return html`<table class="summary"><tbody>${rows}</tbody></table>`;
}

const pointsOf = (score: number | null, max: number) => `${score ?? "–"} / ${max}`;

function* work(result: Result, catalog: readonly Exercise[]): Generator<HtmlPart> {
  const exercise = catalog.find(({ id }) => id === result.exercise);
  const id = harmless(result.exercise);
  const title = exercise ? bilingualHtml(exercise.title) : id;
  const points = html`<span class="points">${pointsOf(result.score, result.max)}</span>`;
  yield html`<h2 id="${id}">${title} ${points}</h2>`;
  if (result.reason) {
    yield html`<section class="check todo">${bilingualParagraphs(result.reason.message)}</section>`;
    return;
  }
  const missed = result.checks.filter(({ outcome }) => outcome !== "pass");
  const passed = result.checks.filter(({ outcome }) => outcome === "pass");
  for (const check of missed) yield missedCheck(check, exercise);
  yield passed.length > 0 && passedChecks(passed, exercise);
  yield missed.length > 0 && readOn(result.exercise);
}

function missedCheck(check: CheckResult, exercise: Exercise | undefined): Html {
  const { id, outcome, misconception, message, details, output } = check;
  const known =
    misconception !== undefined &&
    html`<p class="known">${bilingualHtml(WORDS.known)}: <code>${harmless(misconception)}</code></p>`;
  const figure = details?.figure !== undefined && html`<figure>${trusted(details.figure)}</figure>`;
  const printed =
    output !== undefined &&
    html`<details><summary><code>console.log</code></summary><pre>${harmless(output)}</pre></details>`;
  return html`<section class="check ${outcome}">
<h3>${titleHtml(check, exercise)}</h3>
${known}
${bilingualParagraphs(message)}
${factsOf(check)}
${figure}
${printed}
${outcome === "fail" && exercise && hintsOf(exercise, id)}
</section>`;
}

/** What the message does not quote already. */
function factsOf({ message, details }: CheckResult): Html | null {
  const facts = (["called", "got", "counterexample"] as const).flatMap((name) => {
    const value = details?.[name];
    if (value === undefined || message.en.includes(value)) return [];
    const words = bilingualHtml(WORDS[name]);
    return [html`<dt>${words}</dt><dd><code>${harmless(value)}</code></dd>`];
  });
  return facts.length === 0 ? null : html`<dl>${facts}</dl>`;
}

/** All three, one after the other: who reads a report has handed in already. */
function hintsOf(exercise: Exercise, check: string): Html | null {
  const [en = [], hi = []] = (["en", "hi"] as const).map(
    (language) => exercise.feedback[language].checks[check]?.hints,
  );
  const items = en.map(
    (hint, i) => html`<li>${bilingualLines({ en: hint, hi: hi[i] ?? hint })}</li>`,
  );
  if (items.length === 0) return null;
  return html`<details><summary>${bilingualHtml(WORDS.hints)}</summary><ol>${items}</ol></details>`;
}

function passedChecks(passed: readonly CheckResult[], exercise: Exercise | undefined): Html {
  const items = passed.map((check) => html`<li class="pass">${titleHtml(check, exercise)}</li>`);
  const label = bilingualHtml(fillBoth(WORDS.passed, { n: passed.length }));
  return html`<details class="passed"><summary>${label}</summary><ul>${items}</ul></details>`;
}

function titleHtml({ id, outcome, points, max }: CheckResult, exercise?: Exercise): Html {
  const known = exercise !== undefined && id in exercise.points;
  const title = known && html`${bilingualLines(titleOf(exercise, id))}<br>`;
  const called = html`<span>${title}<code>${harmless(id)}</code></span>`;
  return html`<span class="mark">${SIGNS[outcome]}</span>${called}<span class="points">${pointsOf(points, max)}</span>`;
}

function readOn(exercise: string): Html {
  return html`<p class="next">${bilingualLines(fillBoth(WORDS.readOn, { exercise }))}</p>`;
}

function receipt(results: readonly Result[]): Html | null {
  const [first] = results;
  if (!first) return null;
  const { sandbox, seed, node, os, grader } = first.receipt;
  const facts = `Sandbox ${sandbox} · Node ${node} · ${os} · grader ${grader.slice(0, 12)}`;
  return html`<footer class="dim"><p>${bilingualHtml(SEEDS[seed])} · ${harmless(facts)}</p></footer>`;
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
