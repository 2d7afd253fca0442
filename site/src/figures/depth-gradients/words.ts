// The words of the figure, in both languages.

import type { Language } from "@pravah/checks/messages";
import type { FigureWords } from "../figure.ts";

export interface DepthWords extends FigureWords {
  layer: string;
  /** Of the vertical axis, per gradient shown. */
  norm: Readonly<Record<"dW" | "dZ", string>>;
}

const INITS = { standard: "U(±1/√n)", xavier: "Xavier", he: "He", orthogonal: "orthogonal" };

export const words: Readonly<Record<Language, DepthWords>> = {
  en: {
    title: "Gradient that reaches each layer, first step",
    layer: "layer (1 is next to the input)",
    norm: { dW: "‖dW‖", dZ: "‖dZ‖" },
    controls: {
      depth: { label: "Layers" },
      init: { label: "Weights at the start", values: INITS },
      gradient: {
        label: "Gradient of",
        values: { dW: "the weights, dW", dZ: "the pre-activations, dZ" },
      },
    },
  },
  hi: {
    title: "पहले step में हर layer तक पहुँचा gradient",
    layer: "layer (1 input के सबसे पास)",
    norm: { dW: "‖dW‖", dZ: "‖dZ‖" },
    controls: {
      depth: { label: "कितनी layers" },
      init: { label: "शुरुआती weights", values: INITS },
      gradient: {
        label: "किसका gradient",
        values: { dW: "weights का, dW", dZ: "pre-activations का, dZ" },
      },
    },
  },
};
