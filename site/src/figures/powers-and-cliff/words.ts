// The words of the figure, in both languages.

import type { Language } from "@pravah/checks/messages";
import type { FigureWords } from "../figure.ts";

export interface PowerWords extends FigureWords {
  power: string;
  measured: string;
  foretold: string;
  cliff: string;
  weight: string;
  gradient: string;
  /** `{n}` is the number of steps. */
  steps: string;
}

export const words: Readonly<Record<Language, PowerWords>> = {
  en: {
    title: "Powers of a matrix",
    power: "power t",
    measured: "measured",
    foretold: "slope of ρᵗ",
    cliff: "The cliff of one unit",
    weight: "weight w",
    gradient: "‖∂E/∂(w, b)‖",
    steps: "{n} steps",
    controls: {
      radius: { label: "Spectral radius ρ" },
      bias: { label: "Bias b of the unit" },
      steps: { label: "Steps of the unit" },
    },
  },
  hi: {
    title: "एक matrix की powers",
    power: "power t",
    measured: "नापा गया",
    foretold: "ρᵗ की ढलान",
    cliff: "एक unit की cliff",
    weight: "weight w",
    gradient: "‖∂E/∂(w, b)‖",
    steps: "{n} steps",
    controls: {
      radius: { label: "Spectral radius ρ" },
      bias: { label: "Unit का bias b" },
      steps: { label: "Unit के steps" },
    },
  },
};
