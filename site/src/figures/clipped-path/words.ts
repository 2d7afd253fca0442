// The words of the figure, in both languages.

import type { Language } from "@pravah/checks/messages";
import type { FigureWords } from "../figure.ts";

export interface PathWords extends FigureWords {
  way: string;
  step: string;
  error: string;
  plain: string;
  clipped: string;
}

export const words: Readonly<Record<Language, PathWords>> = {
  en: {
    title: "Error per step",
    way: "The way, up to where it leaves the picture",
    step: "step",
    error: "error",
    plain: "plain",
    clipped: "clipped",
    controls: {
      threshold: { label: "Threshold" },
      weight: { label: "Start: weight w" },
      bias: { label: "Start: bias b" },
    },
  },
  hi: {
    title: "हर step पर error",
    way: "रास्ता, तस्वीर से बाहर जाने तक",
    step: "step",
    error: "error",
    plain: "बिना clipping",
    clipped: "clipping के साथ",
    controls: {
      threshold: { label: "Threshold" },
      weight: { label: "Start: weight w" },
      bias: { label: "Start: bias b" },
    },
  },
};
