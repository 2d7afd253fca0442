// What the text of a page can ask for while it becomes HTML.

import type { Language } from "../../i18n/languages.ts";
import type { UiWords } from "../../i18n/ui-words.ts";

export interface PageScope {
  language: Language;
  words: UiWords;
  /** From this page to the root of the site: `../`, once per folder. */
  root: string;
  /** The figure with its controls, up to the begin of the caption. */
  openFigure(id: string, settings: readonly string[]): string;
  closeFigure(): string;
  /** What `::: data <name>` becomes. */
  data(name: string): string;
}
