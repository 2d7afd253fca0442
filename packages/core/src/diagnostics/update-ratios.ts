// How far a step moves each parameter, measured against the parameter itself.

import type { Engine } from "../autodiff/engine.ts";
import { norm } from "../kernels/norm.ts";
import type { Slice } from "../tensor/memory.ts";

/**
 * lr·‖∂L/∂w‖/‖w‖ per parameter after `backward`, in the order of `engine.parameterList`; Infinity
 * where a parameter is all 0 but its gradient is not. About 1e-3 is a healthy rule of thumb.
 */
export function updateRatios(engine: Engine, learningRate: number): number[] {
  return engine.parameterList.map(({ slice, gradientSlice }) => {
    const gradient = norm(engine.kernels, [gradientSlice as Slice]);
    return gradient === 0 ? 0 : (learningRate * gradient) / norm(engine.kernels, [slice]);
  });
}
