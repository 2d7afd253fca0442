// Figure `dead-relu`: how many ReLU networks are dead before they have seen a sample.

import { defineFigure } from "../figure.ts";
import { compute } from "./compute.ts";
import { draw, table } from "./draw.ts";
import { controls } from "./settings.ts";
import { words } from "./words.ts";

export const deadRelu = defineFigure({ controls, words, compute, draw, table });
