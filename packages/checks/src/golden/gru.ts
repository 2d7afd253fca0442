// Golden GRU cells and sequences, reset-after as PyTorch and Cho's reset-before.

import data from "@pravah/core/golden/gru.json" with { type: "json" };
import type { GoldenFile } from "./golden.ts";

export const gru: GoldenFile = data;
