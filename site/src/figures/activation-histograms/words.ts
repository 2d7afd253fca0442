// The words of the figure, in both languages.

import type { Language } from "@pravah/checks/messages";
import type { FigureWords } from "../figure.ts";

export interface HistogramWords extends FigureWords {
  layer: string;
  activation: string;
  share: string;
  mean: string;
  std: string;
}

const INITS = { standard: "U(±1/√n)", xavier: "Xavier", he: "He", orthogonal: "orthogonal" };
const ACTS = { tanh: "tanh", sigmoid: "sigmoid", relu: "ReLU" };

export const words: Readonly<Record<Language, HistogramWords>> = {
  en: {
    title: "Activations of a fresh network",
    layer: "layer",
    activation: "activation",
    share: "share",
    mean: "mean",
    std: "standard deviation",
    controls: {
      act: { label: "Activation", values: ACTS },
      init: { label: "Weights at the start", values: INITS },
      depth: { label: "Layers" },
    },
  },
  hi: {
    title: "नए network की activations",
    layer: "layer",
    activation: "activation",
    share: "कितना हिस्सा",
    mean: "mean",
    std: "standard deviation",
    controls: {
      act: { label: "Activation", values: ACTS },
      init: { label: "शुरुआती weights", values: INITS },
      depth: { label: "कितनी layers" },
    },
  },
};
