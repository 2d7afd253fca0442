// What layers have in common: they are functions from a batch to a batch.

import type { Var } from "../autodiff/var.ts";

/** A batch in, a batch out. Activations are layers too. */
export type Layer = (x: Var) => Var;
