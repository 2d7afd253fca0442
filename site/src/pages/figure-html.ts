// A figure as it stands in a page before any script runs: picture, caption, table; and the controls,
// which the stylesheet shows only where scripts run.

import { type Html, html, trusted } from "@pravah/markup";
import type { Language } from "../../i18n/languages.ts";
import { UI, type UiWords } from "../../i18n/ui-words.ts";
import type { InteractiveFigure } from "../figures/figure.ts";
import { type Control, readSettings, type Settings } from "../figures/settings.ts";
import { tableHtml } from "../markup/table-html.ts";

export interface FigureHtml {
  /** Up to the begin of the caption. */
  before: string;
  after: string;
}

/** @param given the settings that the lesson asks for, such as `depth=30`; the caller has checked them */
export function figureHtml(
  id: string,
  figure: InteractiveFigure,
  language: Language,
  given: readonly string[],
): FigureHtml {
  const { settings } = readSettings(figure.controls, given.join("&"));
  const { wide, narrow, table } = figure.show(settings, language);
  const words = UI[language];
  const pictures = html`<div class="figure-wide">${trusted(wide)}</div><div class="figure-narrow">${trusted(narrow)}</div>`;
  const name = figure.words[language].title;
  return {
    before: `${html`<pravah-figure id="${id}" data-figure="${id}" data-ready="${words.figureReady}" data-failed="${words.figureFailed}" data-shared="${words.figureShared}">
<figure class="figure">
${controlsHtml(id, figure, language, settings)}
<div class="figure-picture">${pictures}</div>
${liveHtml(figure, words)}
${footHtml(figure, words.figureShare)}
<figcaption>`}`,
    after: `${html`</figcaption>
<details class="figure-data"><summary>${words.figureData}</summary>
<div class="table" tabindex="0" role="group" aria-label="${name}">${tableHtml(table)}</div></details>
</figure></pravah-figure>
`}`,
  };
}

/** The buttons of a figure that can be watched; hidden where no script runs, like the controls. */
function liveHtml({ begin }: InteractiveFigure, words: UiWords): Html | null {
  if (begin === undefined) return null;
  const button = (does: string, label: string) =>
    html`<button type="button" data-does="${does}">${label}</button>`;
  const buttons = [
    button("start", words.figureStart),
    button("step", words.figureStep),
    button("again", words.figureAgain),
  ];
  return html`<div class="figure-live" data-start="${words.figureStart}" data-pause="${words.figurePause}" data-at="${words.figureAt}">${buttons}</div>`;
}

/** What happened last, and a link to this setting; a figure without controls has neither. */
function footHtml({ controls }: InteractiveFigure, share: string): Html | null {
  if (controls.length === 0) return null;
  return html`<div class="figure-foot"><p class="figure-status" role="status"></p><button type="button" class="figure-share">${share}</button></div>`;
}

function controlsHtml(
  id: string,
  figure: InteractiveFigure,
  language: Language,
  settings: Settings,
): Html | null {
  if (figure.controls.length === 0) return null;
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
    return html`<div class="control"><label for="${field}">${label}</label>${input}</div>`;
  });
  return html`<form class="figure-controls" aria-label="${words.figureControls}">${fields}</form>`;
}

function choiceHtml(
  field: string,
  name: string,
  values: readonly string[],
  names: Readonly<Record<string, string>>,
  chosen: string | number,
): Html {
  const options = values.map((value) => {
    const selected = value === chosen && html` selected`;
    return html`<option value="${value}"${selected}>${names[value] ?? value}</option>`;
  });
  return html`<select id="${field}" name="${name}" autocomplete="off">${options}</select>`;
}

/** A slider over the places of the values, since these need not be equally far apart. */
function rangeHtml(
  field: string,
  { name, values }: Control & { kind: "range" },
  chosen: string | number,
): Html {
  const at = values.indexOf(Number(chosen));
  const steps = JSON.stringify(values);
  return html`<span class="range"><input type="range" id="${field}" name="${name}" min="0" max="${values.length - 1}" step="1" value="${at}" data-values="${steps}" aria-valuetext="${chosen}" autocomplete="off"><output for="${field}">${chosen}</output></span>`;
}
