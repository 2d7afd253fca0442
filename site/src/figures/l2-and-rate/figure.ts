// Figure `l2-and-rate`: what L2, a lower rate and clipping do to an exploding network.

import { defineFigure } from "../figure.ts";
import { compute } from "./compute.ts";
import { draw, table } from "./draw.ts";
import { controls } from "./settings.ts";
import { words } from "./words.ts";

export const l2AndRate = defineFigure({ controls, words, compute, draw, table });
