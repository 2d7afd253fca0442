// `::: data papers`: per experiment what the paper reports, our numbers, the criterion and the verdict.

import { lineChart } from "@pravah/figures";
import { type Html, html, joined } from "@pravah/markup";
import type { Language } from "../../../i18n/languages.ts";
import { shortNumber } from "../../markup/table-html.ts";
import type { PaperExperiment, PapersData } from "./site-data.ts";

const WORDS = {
  en: {
    reported: "The paper",
    ours: "Here",
    criterion: "Criterion",
    met: "met",
    missed: "not met",
    plot: "The figure",
  },
  hi: {
    reported: "Paper में",
    ours: "यहाँ",
    criterion: "कसौटी",
    met: "पूरी",
    missed: "पूरी नहीं",
    plot: "Figure",
  },
} as const;

/** Titles, sources and criteria are English in both languages: they are the experiments' own words. */
export function papersHtml({ experiments }: PapersData, language: Language, root: string): Html {
  return joined(
    experiments.map((experiment) => experimentHtml(experiment, language, root)),
    "\n",
  );
}

/** The plots, as files by path: a page with twenty of them inside would be slow on a phone. */
export function paperPlots({ experiments }: PapersData): Map<string, string> {
  return new Map(experiments.map(({ id, plot }) => [plotPath(id), `${plotSvg(plot)}\n`]));
}

const plotPath = (id: string) => `papers/${id.toLowerCase()}.svg`;

function experimentHtml(experiment: PaperExperiment, language: Language, root: string): Html {
  const words = WORDS[language];
  const { id, title, source, reported, criterion, remark, passed, plot } = experiment;
  const english = language !== "en" && html` lang="en"`;
  const row = (name: string, value: string) => html`<dt>${name}</dt><dd${english}>${value}</dd>`;
  const [kind, said] = passed ? ["met", words.met] : ["missed", words.missed];
  const rows = [
    row(words.reported, reported),
    row(words.ours, oursText(experiment)),
    row(words.criterion, criterion),
  ];
  return html`<section class="paper" id="${id.toLowerCase()}">
<h3><span${english}>${id} · ${title}</span> <span class="verdict ${kind}">${said}</span></h3>
<p class="source"${english}>${source}</p>
<dl>${rows}</dl>
${remark !== undefined && html`<p${english}>${remark}</p>`}
<details><summary>${words.plot}</summary><img${english} loading="lazy" width="560" src="${root}${plotPath(id)}" alt="${plot.title}"></details>
</section>`;
}

function oursText({ measured }: PaperExperiment): string {
  return measured
    .map(
      ({ name, median }) => `${name}: ${typeof median === "number" ? shortNumber(median) : median}`,
    )
    .join("; ");
}

function plotSvg(plot: PaperExperiment["plot"]): string {
  const curves = plot.curves.map(({ name, points }) => ({
    name,
    points: points.map(([x, y]) => [Number(x), Number(y)] as const),
  }));
  // An image cannot inherit the text's colour, and lies on white in both themes.
  return lineChart({ ...plot, curves }).replace(
    'fill="currentColor"',
    'fill="currentColor" color="#1d2529"',
  );
}
