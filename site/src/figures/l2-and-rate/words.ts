// The words of the figure, in both languages.

import type { Language } from "@pravah/checks/messages";
import type { FigureWords } from "../figure.ts";

export interface RateWords extends FigureWords {
  training: string;
  step: string;
  loss: string;
  asSet: string;
  bare: string;
}

export const words: Readonly<Record<Language, RateWords>> = {
  en: {
    title: "Norm of all gradients, before clipping",
    training: "Loss",
    step: "step",
    loss: "loss",
    asSet: "as set",
    bare: "λ = 0, rate 0.1, no clipping",
    controls: {
      lambda: { label: "Strength of L2, λ" },
      rate: { label: "Learning rate" },
      clip: { label: "Clipping", values: { off: "off", on: "at 1" } },
    },
  },
  hi: {
    title: "सारे gradients का norm, clipping से पहले",
    training: "Loss",
    step: "step",
    loss: "loss",
    asSet: "जैसा आपने चुना",
    bare: "λ = 0, rate 0.1, clipping नहीं",
    controls: {
      lambda: { label: "L2 कितना, λ" },
      rate: { label: "Learning rate" },
      clip: { label: "Clipping", values: { off: "नहीं", on: "1 पर" } },
    },
  },
};
