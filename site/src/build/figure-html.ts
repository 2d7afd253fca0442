// A figure as it stands in a page before any script runs: picture, caption, table; and the controls,
// which the stylesheet shows only where scripts run.

import type { Language } from "../../i18n/languages.ts";
import { UI, type UiWords } from "../../i18n/ui-words.ts";
import type { Figure } from "../figures/figure.ts";
import { type Control, readSettings, type Settings } from "../figures/settings.ts";
import { escapeHtml } from "../markup/escape-html.ts";
import { tableHtml } from "../markup/table-html.ts";

export interface FigureHtml {
  /** Up to the begin of the caption. */
  before: string;
  after: string;
}

/** @param given the settings that the lesson asks for, such as `depth=30`; the caller has checked them */
export function figureHtml(
  id: string,
  figure: Figure,
  language: Language,
  given: readonly string[],
): FigureHtml {
  const { settings } = readSettings(figure.controls, given.join("&"));
  const { wide, narrow, table } = figure.show(settings, language);
  const words = UI[language];
  return {
    before: [
      `<pravah-figure id="${id}" data-figure="${id}" data-ready="${words.figureReady}" data-failed="${words.figureFailed}" data-shared="${words.figureShared}">`,
      '<figure class="figure">',
      controlsHtml(id, figure, language, settings),
      `<div class="figure-picture"><div class="figure-wide">${wide}</div><div class="figure-narrow">${narrow}</div></div>`,
      liveHtml(figure, words),
      footHtml(figure, words.figureShare),
      "<figcaption>",
    ].join("\n"),
    after: [
      "</figcaption>",
      `<details class="figure-data"><summary>${words.figureData}</summary>`,
      `<div class="table" tabindex="0" role="group" aria-label="${escapeHtml(figure.words[language].title)}">${tableHtml(table)}</div></details>`,
      "</figure></pravah-figure>\n",
    ].join("\n"),
  };
}

/** The buttons of a figure that can be watched; hidden where no script runs, like the controls. */
function liveHtml({ begin }: Figure, words: UiWords): string {
  if (begin === undefined) return "";
  const button = (does: string, label: string) =>
    `<button type="button" data-does="${does}">${label}</button>`;
  return [
    `<div class="figure-live" data-start="${words.figureStart}" data-pause="${words.figurePause}" data-at="${words.figureAt}">`,
    button("start", words.figureStart),
    button("step", words.figureStep),
    button("again", words.figureAgain),
    "</div>",
  ].join("");
}

/** What happened last, and a link to this setting; a figure without controls has neither. */
function footHtml({ controls }: Figure, share: string): string {
  if (controls.length === 0) return "";
  return `<div class="figure-foot"><p class="figure-status" role="status"></p><button type="button" class="figure-share">${share}</button></div>`;
}

function controlsHtml(id: string, figure: Figure, language: Language, settings: Settings): string {
  if (figure.controls.length === 0) return "";
  const words = UI[language];
  const fields = figure.controls.map((control) => {
    const { label, values } = figure.words[language].controls[control.name] ?? {
      label: control.name,
    };
    const field = `${id}-${control.name}`;
    const value = settings[control.name] ?? control.default;
    const input =
      control.kind === "choice"
        ? choiceHtml(field, control.name, control.values, values ?? {}, value)
        : rangeHtml(field, control, value);
    return `<div class="control"><label for="${field}">${escapeHtml(label)}</label>${input}</div>`;
  });
  return [
    `<form class="figure-controls" aria-label="${words.figureControls}">`,
    ...fields,
    "</form>",
  ].join("");
}

function choiceHtml(
  field: string,
  name: string,
  values: readonly string[],
  names: Readonly<Record<string, string>>,
  chosen: string | number,
): string {
  const options = values.map((value) => {
    const selected = value === chosen ? " selected" : "";
    return `<option value="${value}"${selected}>${escapeHtml(names[value] ?? value)}</option>`;
  });
  return `<select id="${field}" name="${name}" autocomplete="off">${options.join("")}</select>`;
}

/** A slider over the places of the values, since these need not be equally far apart. */
function rangeHtml(
  field: string,
  { name, values }: Control & { kind: "range" },
  chosen: string | number,
): string {
  const at = values.indexOf(Number(chosen));
  const steps = escapeHtml(JSON.stringify(values));
  return `<span class="range"><input type="range" id="${field}" name="${name}" min="0" max="${values.length - 1}" step="1" value="${at}" data-values="${steps}" aria-valuetext="${chosen}" autocomplete="off"><output for="${field}">${chosen}</output></span>`;
}
