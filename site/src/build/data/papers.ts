// `::: data papers`: per experiment what the paper reports, our numbers, the criterion and the verdict.

import { lineChart } from "@pravah/figures";
import type { Language } from "../../../i18n/languages.ts";
import { escapeHtml } from "../../markup/escape-html.ts";
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
export function papersHtml({ experiments }: PapersData, language: Language): string {
  return experiments.map((experiment) => experimentHtml(experiment, language)).join("\n");
}

function experimentHtml(experiment: PaperExperiment, language: Language): string {
  const words = WORDS[language];
  const { id, title, source, reported, criterion, remark, passed, plot } = experiment;
  const english = language === "en" ? "" : ' lang="en"';
  const row = (name: string, value: string) =>
    `<dt>${name}</dt><dd${english}>${escapeHtml(value)}</dd>`;
  const verdict = `<span class="verdict ${passed ? "met" : "missed"}">${passed ? words.met : words.missed}</span>`;
  return [
    `<section class="paper" id="${id.toLowerCase()}">`,
    `<h3><span${english}>${id} · ${escapeHtml(title)}</span> ${verdict}</h3>`,
    `<p class="source"${english}>${escapeHtml(source)}</p>`,
    `<dl>${row(words.reported, reported)}${row(words.ours, oursText(experiment))}${row(words.criterion, criterion)}</dl>`,
    remark === undefined ? "" : `<p${english}>${escapeHtml(remark)}</p>`,
    `<details><summary>${words.plot}</summary><div${english}>${plotSvg(plot)}</div></details>`,
    "</section>",
  ].join("\n");
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
  return lineChart({ ...plot, curves });
}
