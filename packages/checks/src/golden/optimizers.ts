// Golden steps of optimisers.

import data from "@pravah/core/golden/optimizers.json" with { type: "json" };
import type { GoldenFile } from "./golden.ts";

export const optimizers: GoldenFile = data;
