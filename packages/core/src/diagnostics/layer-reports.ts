// Reads from the tape what happened in each layer: a layer is a weight matrix that a batch was
// multiplied by. Works for every network that the engine can run.

import type { Var } from "../autodiff/var.ts";
import { norm } from "../kernels/norm.ts";
import { type ActivationStatistics, activationStatistics } from "./activation-statistics.ts";
import { gradientNorms } from "./gradient-norms.ts";

export interface LayerReport {
  /** Shape of the weights, [out, in]. */
  shape: readonly number[];
  weightNorm: number;
  /** ‖∂L/∂W‖. */
  gradientNorm: number;
  /**
   * ‖∂L/∂z‖ of what came out of the product, for each time it was used: once in a feed-forward
   * network, once per time step in a recurrent one.
   */
  signalNorms: number[];
  /** The activation after it (of the last time step); null where there is none. */
  activation: ActivationStatistics | null;
}

interface Use {
  weight: Var;
  products: Var[];
  activation: Var | null;
}

/** One report per weight matrix, in the order of first use; after `backward`, inside the step. */
export function layerReports(tape: readonly Var[]): LayerReport[] {
  return usesOf(tape).map(({ weight, products, activation }) => ({
    shape: weight.shape,
    weightNorm: norm(weight.engine.kernels, [weight.slice]),
    gradientNorm: gradientNorms([weight])[0] as number,
    signalNorms: gradientNorms(products),
    activation: activation && activationStatistics(activation),
  }));
}

function usesOf(tape: readonly Var[]): Use[] {
  const uses = new Map<Var, Use>();
  let latest: Use | null = null;
  for (const value of tape) {
    const { operation = "", inputs = [], rule } = value.origin ?? {};
    const weight = operation === "matmul" ? inputs.find(isParameter) : undefined;
    if (weight) {
      latest = uses.get(weight) ?? { weight, products: [], activation: null };
      latest.products.push(value);
      uses.set(weight, latest);
    } else if (rule && latest) {
      latest.activation = value;
    }
  }
  return [...uses.values()];
}

const isParameter = (value: Var) => value.origin === null && value.needsGradient;
