// The words of the figure, in both languages.

import type { Language } from "@pravah/checks/messages";
import type { FigureWords } from "../figure.ts";

export interface BatchNormWords extends FigureWords {
  training: string;
  layer: string;
  step: string;
  loss: string;
  with: string;
  without: string;
}

const ACTS = { sigmoid: "sigmoid", tanh: "tanh", relu: "ReLU" };

export const words: Readonly<Record<Language, BatchNormWords>> = {
  en: {
    title: "Gradient of each layer, before the first step",
    training: "Loss while it trains, three spiral arms",
    layer: "layer (1 is next to the input)",
    step: "step",
    loss: "loss",
    with: "with BatchNorm",
    without: "without",
    controls: {
      act: { label: "Activation", values: ACTS },
      depth: { label: "Layers" },
      rate: { label: "Learning rate" },
    },
  },
  hi: {
    title: "हर layer का gradient, पहले step से पहले",
    training: "Training के दौरान loss, तीन बाँहों वाला spiral",
    layer: "layer (1 input के सबसे पास)",
    step: "step",
    loss: "loss",
    with: "BatchNorm के साथ",
    without: "बिना",
    controls: {
      act: { label: "Activation", values: ACTS },
      depth: { label: "कितनी layers" },
      rate: { label: "Learning rate" },
    },
  },
};
