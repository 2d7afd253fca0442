// Inputs on which `author record` asks every solution.

import type { Probes } from "@pravah/author";

export const probes: Probes = [{ call: "mean", args: [[1, 2, 6]] }];
