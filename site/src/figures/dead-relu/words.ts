// The words of the figure, in both languages.

import type { Language } from "@pravah/checks/messages";
import type { FigureWords } from "../figure.ts";

export interface DeadWords extends FigureWords {
  depth: string;
  share: string;
  measured: string;
  bound: string;
}

export const words: Readonly<Record<Language, DeadWords>> = {
  en: {
    title: "ReLU networks that are born dead",
    depth: "layers",
    share: "share of 300 networks",
    measured: "measured",
    bound: "bound",
    controls: { width: { label: "Units per layer" } },
  },
  hi: {
    title: "ReLU networks जो मरे हुए पैदा होते हैं",
    depth: "कितनी layers",
    share: "300 networks में से हिस्सा",
    measured: "नापा गया",
    bound: "bound",
    controls: { width: { label: "हर layer में units" } },
  },
};
