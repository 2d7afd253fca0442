// Figure `clipped-path`: two walks on the cliff, one of them clipped.

import { defineFigure } from "../figure.ts";
import { compute } from "./compute.ts";
import { draw, table } from "./draw.ts";
import { controls } from "./settings.ts";
import { words } from "./words.ts";

export const clippedPath = defineFigure({ controls, words, compute, draw, table });
