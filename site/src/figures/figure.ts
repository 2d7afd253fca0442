// What a figure is: settings → data (computed by the engine) → a picture and a table, in either language.

import type { Language } from "@pravah/checks/messages";
import type { FigureTable } from "../markup/table-html.ts";
import { type Control, initialSettings, type Settings } from "./settings.ts";

export interface FigureWords {
  /** Read aloud for the picture, and shown above it. */
  title: string;
  /** Per control its label, and where its values are words, their names. */
  controls: Readonly<Record<string, ControlWords>>;
}

export interface ControlWords {
  label: string;
  values?: Readonly<Record<string, string>>;
}

export interface FigureParts<S extends Settings, D, W extends FigureWords> {
  controls: readonly Control[];
  words: Readonly<Record<Language, W>>;
  /** Pure: the same settings give the same data, while the site is built and in a page's worker. */
  compute(settings: S): D;
  /** @param width in px that the picture is drawn for; its height is its own business */
  draw(data: D, words: W, width: number): string;
  table(data: D, words: W): FigureTable;
  /** For a figure that can be watched: begins anew, and goes on by as many steps as it is asked for. */
  begin?(settings: S): (steps: number) => D;
}

export interface InteractiveFigure {
  controls: readonly Control[];
  words: Readonly<Record<Language, FigureWords>>;
  defaults: Settings;
  show(settings: Settings, language: Language): Shown;
  begin?(settings: Settings, language: Language): (steps: number) => Shown;
}

/** A figure at one setting. */
export interface Shown {
  /** SVG for a column of text, and for a phone. */
  wide: string;
  narrow: string;
  table: FigureTable;
}

const WIDE = 620;
const NARROW = 340;

/** Joins the parts of a figure; which settings and data they share is theirs to know. */
export function defineFigure<S extends Settings, D, W extends FigureWords>(
  parts: FigureParts<S, D, W>,
): InteractiveFigure {
  const shown = (data: D, language: Language): Shown => {
    const words = parts.words[language];
    return {
      wide: parts.draw(data, words, WIDE),
      narrow: parts.draw(data, words, NARROW),
      table: parts.table(data, words),
    };
  };
  const { begin } = parts;
  return {
    controls: parts.controls,
    words: parts.words,
    defaults: initialSettings(parts.controls),
    show: (settings, language) => shown(parts.compute(settings as S), language),
    ...(begin && {
      begin(settings: Settings, language: Language) {
        const advance = begin(settings as S);
        return (steps: number) => shown(advance(steps), language);
      },
    }),
  };
}
