// Golden clipped gradients: by global norm, by value, adaptive.

import data from "@pravah/core/golden/clipping.json" with { type: "json" };
import type { GoldenFile } from "./golden.ts";

export const clipping: GoldenFile = data;
