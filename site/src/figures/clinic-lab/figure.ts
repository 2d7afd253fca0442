// Figure `clinic-lab`: build a network, start its training, watch its gradients and its loss.

import { defineFigure } from "../figure.ts";
import { begin, compute } from "./compute.ts";
import { draw, table } from "./draw.ts";
import { controls } from "./settings.ts";
import { words } from "./words.ts";

export const clinicLab = defineFigure({ controls, words, compute, begin, draw, table });
