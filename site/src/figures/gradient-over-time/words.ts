// The words of the figure, in both languages.

import type { Language } from "@pravah/checks/messages";
import type { FigureWords } from "../figure.ts";

export interface TimeWords extends FigureWords {
  step: string;
}

export const words: Readonly<Record<Language, TimeWords>> = {
  en: {
    title: "Gradient that reaches each time step",
    step: "time step (the loss is at the last one)",
    controls: {
      radius: { label: "RNN: spectral radius ρ" },
      bias: { label: "LSTM, GRU: bias of the gate that keeps" },
    },
  },
  hi: {
    title: "हर time step तक पहुँचा gradient",
    step: "time step (loss आख़िरी step पर है)",
    controls: {
      radius: { label: "RNN: spectral radius ρ" },
      bias: { label: "LSTM, GRU: याद रखने वाले gate का bias" },
    },
  },
};
