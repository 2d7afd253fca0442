// ‖∂L/∂h_t‖ for every time step, of the three cells of experiment B19.

import { gradientPerStep } from "@pravah/core";
import type { TimeSettings } from "./settings.ts";

export interface TimeData {
  /** Per cell, from step 0 to the last. */
  rnn: number[];
  lstm: number[];
  gru: number[];
}

const SEED = 11;

export function compute({ radius, bias }: TimeSettings): TimeData {
  return {
    rnn: gradientPerStep({ kind: "rnn", radius }, SEED),
    lstm: gradientPerStep({ kind: "lstm", bias }, SEED),
    gru: gradientPerStep({ kind: "gru", bias }, SEED),
  };
}
