// Figure `gradient-over-time`: what reaches each earlier time step, for RNN, LSTM and GRU.

import { defineFigure } from "../figure.ts";
import { compute } from "./compute.ts";
import { draw, table } from "./draw.ts";
import { controls } from "./settings.ts";
import { words } from "./words.ts";

export const gradientOverTime = defineFigure({ controls, words, compute, draw, table });
