// Figure `activation-histograms`: how the activations of each layer of a fresh network are spread.

import { defineFigure } from "../figure.ts";
import { compute } from "./compute.ts";
import { draw, table } from "./draw.ts";
import { controls } from "./settings.ts";
import { words } from "./words.ts";

export const activationHistograms = defineFigure({ controls, words, compute, draw, table });
