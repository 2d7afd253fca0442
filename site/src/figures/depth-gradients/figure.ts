// Figure `depth-gradients`: the gradient per layer, against depth, initialisation and activation.

import { defineFigure } from "../figure.ts";
import { compute } from "./compute.ts";
import { draw, table } from "./draw.ts";
import { controls } from "./settings.ts";
import { words } from "./words.ts";

export const depthGradients = defineFigure({ controls, words, compute, draw, table });
