// Layers one after the other.

import type { Var } from "../autodiff/var.ts";
import type { Layer } from "./layer.ts";

export interface Sequential {
  readonly layers: readonly Layer[];
  (x: Var): Var;
}

/** Applies `layers` in order; of none it is the identity. */
export function sequential(layers: readonly Layer[]): Sequential {
  const network = (x: Var) => layers.reduce((h, layer) => layer(h), x);
  return Object.assign(network, { layers });
}
