// The worker behind the figures: computes a setting with the engine, and draws it.

import type { Language } from "@pravah/checks/messages";
import { tableHtml } from "../markup/table-html.ts";
import { FIGURES } from "./figures.ts";
import type { Settings } from "./settings.ts";

export interface FigureRequest {
  /** Comes back with the answer. */
  ticket: number;
  figure: string;
  settings: Settings;
  language: Language;
}

export type FigureAnswer =
  | { ticket: number; wide: string; narrow: string; table: string }
  | { ticket: number; error: string };

declare const self: {
  onmessage: (event: { data: FigureRequest }) => void;
  postMessage(answer: FigureAnswer): void;
};

self.onmessage = async ({ data }) => {
  const { ticket, figure, settings, language } = data;
  try {
    const load = FIGURES[figure];
    if (load === undefined) throw new Error(`there is no figure "${figure}"`);
    const { wide, narrow, table } = (await load()).show(settings, language);
    self.postMessage({ ticket, wide, narrow, table: tableHtml(table) });
  } catch (error) {
    self.postMessage({ ticket, error: error instanceof Error ? error.message : String(error) });
  }
};
