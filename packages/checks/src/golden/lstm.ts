// Golden LSTM cells and sequences with their gates and gradients.

import data from "@pravah/core/golden/lstm.json" with { type: "json" };
import type { GoldenFile } from "./golden.ts";

export const lstm: GoldenFile = data;
