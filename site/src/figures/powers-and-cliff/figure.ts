// Figure `powers-and-cliff`: powers of a matrix, and the cliff of Pascanu's unit.

import { defineFigure } from "../figure.ts";
import { compute } from "./compute.ts";
import { draw, table } from "./draw.ts";
import { controls } from "./settings.ts";
import { words } from "./words.ts";

export const powersAndCliff = defineFigure({ controls, words, compute, draw, table });
