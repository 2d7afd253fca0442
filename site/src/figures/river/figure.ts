// Figure `river`: the three fates of a gradient, at a glance.

import { defineFigure } from "../figure.ts";
import { compute } from "./compute.ts";
import { draw, table } from "./draw.ts";
import { controls, type RiverSettings } from "./settings.ts";
import { type RiverWords, words } from "./words.ts";

export const river = defineFigure<RiverSettings, ReturnType<typeof compute>, RiverWords>({
  controls,
  words,
  compute,
  draw,
  table,
});
