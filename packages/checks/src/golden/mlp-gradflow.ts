// Golden per-layer gradient norms of ten-layer networks.

import data from "@pravah/core/golden/mlp_gradflow.json" with { type: "json" };
import type { GoldenFile } from "./golden.ts";

export const mlpGradflow: GoldenFile = data;
