// Figure `batchnorm-onoff`: one network with and without Batch Normalization: its gradients, and how it learns.

import { defineFigure } from "../figure.ts";
import { compute } from "./compute.ts";
import { draw, table } from "./draw.ts";
import { controls } from "./settings.ts";
import { words } from "./words.ts";

export const batchnormOnOff = defineFigure({ controls, words, compute, draw, table });
