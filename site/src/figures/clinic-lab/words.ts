// The words of the figure, in both languages.

import type { Language } from "@pravah/checks/messages";
import type { Illness } from "@pravah/core";
import type { FigureWords } from "../figure.ts";

export interface LabWords extends FigureWords {
  layer: string;
  /** `{n}`: number of steps. */
  after: string;
  first: string;
  now: string;
  step: string;
  loss: string;
  accuracy: string;
  dead: string;
  illnesses: Readonly<Record<Illness, string>>;
}

const ACTS = { sigmoid: "sigmoid", tanh: "tanh", relu: "ReLU", leaky: "leaky ReLU" };

export const words: Readonly<Record<Language, LabWords>> = {
  en: {
    title: "A network, its gradients and its loss",
    layer: "layer (1 is next to the input)",
    after: "After {n} steps",
    first: "before step 1",
    now: "now",
    step: "step",
    loss: "loss",
    accuracy: "accuracy",
    dead: "dead units",
    illnesses: {
      healthy: "healthy",
      "vanishing-depth": "vanishing over depth",
      "signal-decay": "the signal decays",
      exploding: "exploding",
      "dead-relu": "dead ReLU",
      "lr-too-high": "learning rate too high",
      "rnn-long-memory": "no long memory",
    },
    controls: {
      depth: { label: "Layers" },
      width: { label: "Units per layer" },
      act: { label: "Activation", values: ACTS },
      init: {
        label: "Weights at the start",
        values: { xavier: "Xavier", he: "He", standard: "U(±1/√n)", large: "std 1 (too large)" },
      },
      bias: { label: "Bias of the hidden units" },
      batchnorm: { label: "BatchNorm", values: { off: "off", on: "on" } },
      clip: { label: "Clipping", values: { off: "off", on: "at 1" } },
      rate: { label: "Learning rate" },
    },
  },
  hi: {
    title: "एक network, उसके gradients और loss",
    layer: "layer (1 input के सबसे पास)",
    after: "{n} steps बाद",
    first: "step 1 से पहले",
    now: "अब",
    step: "step",
    loss: "loss",
    accuracy: "accuracy",
    dead: "dead units",
    illnesses: {
      healthy: "स्वस्थ",
      "vanishing-depth": "depth में vanishing",
      "signal-decay": "signal मिट रहा है",
      exploding: "exploding",
      "dead-relu": "dead ReLU",
      "lr-too-high": "learning rate ज़्यादा",
      "rnn-long-memory": "लंबी याददाश्त नहीं",
    },
    controls: {
      depth: { label: "कितनी layers" },
      width: { label: "हर layer में units" },
      act: { label: "Activation", values: ACTS },
      init: {
        label: "शुरुआती weights",
        values: { xavier: "Xavier", he: "He", standard: "U(±1/√n)", large: "std 1 (बहुत बड़े)" },
      },
      bias: { label: "Hidden units का bias" },
      batchnorm: { label: "BatchNorm", values: { off: "नहीं", on: "हाँ" } },
      clip: { label: "Clipping", values: { off: "नहीं", on: "1 पर" } },
      rate: { label: "Learning rate" },
    },
  },
};
