// Golden RNN cells and sequences, gradients over time, and Pascanu's one-unit network.

import data from "@pravah/core/golden/rnn.json" with { type: "json" };
import type { GoldenFile } from "./golden.ts";

export const rnn: GoldenFile = data;
