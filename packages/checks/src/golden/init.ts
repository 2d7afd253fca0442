// Golden gains, fans, standard deviations and moments of initialisations.

import data from "@pravah/core/golden/init.json" with { type: "json" };
import type { GoldenFile } from "./golden.ts";

export const init: GoldenFile = data;
