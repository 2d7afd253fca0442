// The worker behind the figures: computes a setting with the engine, and draws it.

import type { Language } from "@pravah/checks/messages";
import { tableHtml } from "../markup/table-html.ts";
import type { Shown } from "./figure.ts";
import { FIGURES } from "./figures.ts";
import type { Settings } from "./settings.ts";

export interface FigureRequest {
  /** Comes back with the answer. */
  ticket: number;
  figure: string;
  settings: Settings;
  language: Language;
  /** For a figure that is watched: so many steps on, after it has begun anew or from where it is. */
  live?: { steps: number; fresh: boolean };
}

export type FigureAnswer =
  | { ticket: number; wide: string; narrow: string; table: string }
  | { ticket: number; error: string };

declare const self: {
  onmessage: (event: { data: FigureRequest }) => void;
  postMessage(answer: FigureAnswer): void;
};

/** The figures that are being watched, by their ids. */
const running = new Map<string, (steps: number) => Shown>();

self.onmessage = async ({ data }) => {
  const { ticket } = data;
  try {
    const { wide, narrow, table } = await shown(data);
    self.postMessage({ ticket, wide, narrow, table: `${tableHtml(table)}` });
  } catch (error) {
    self.postMessage({ ticket, error: error instanceof Error ? error.message : String(error) });
  }
};

async function shown({ figure, settings, language, live }: FigureRequest): Promise<Shown> {
  const load = FIGURES[figure];
  if (load === undefined) throw new Error(`there is no figure "${figure}"`);
  const { show, begin } = await load();
  if (live === undefined || begin === undefined) return show(settings, language);
  const advance = (live.fresh ? undefined : running.get(figure)) ?? begin(settings, language);
  running.set(figure, advance);
  return advance(live.steps);
}
