// The words of the picture, in both languages.

import type { Language } from "@pravah/checks/messages";
import type { FigureWords } from "../figure.ts";
import type { Stream } from "./compute.ts";

export interface RiverWords extends FigureWords {
  input: string;
  loss: string;
  layer: string;
  streams: Readonly<Record<Stream, string>>;
}

export const words: Readonly<Record<Language, RiverWords>> = {
  en: {
    title: "The gradient on its way from the loss back to the input, in three networks",
    input: "input",
    loss: "loss",
    layer: "layer",
    streams: {
      sigmoid: "sigmoid: vanishes",
      tanh: "tanh: arrives",
      relu: "weights too large: explodes",
    },
    controls: {},
  },
  hi: {
    title: "Loss से input तक लौटता gradient, तीन networks में",
    input: "input",
    loss: "loss",
    layer: "layer",
    streams: { sigmoid: "sigmoid: vanish", tanh: "tanh: पहुँच गया", relu: "बहुत बड़े weights: explode" },
    controls: {},
  },
};
