// Golden values and derivatives of the activation functions.

import data from "@pravah/core/golden/activations.json" with { type: "json" };
import type { GoldenFile } from "./golden.ts";

export const activations: GoldenFile = data;
