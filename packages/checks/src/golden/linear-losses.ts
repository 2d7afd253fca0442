// Golden values and gradients of linear layers and losses.

import data from "@pravah/core/golden/linear_losses.json" with { type: "json" };
import type { GoldenFile } from "./golden.ts";

export const linearLosses: GoldenFile = data;
