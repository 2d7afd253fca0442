// Compares the tape's gradients with central differences.

import { viewOf } from "../tensor/memory.ts";
import type { Engine } from "./engine.ts";
import type { Var } from "./var.ts";

export interface GradientCheck {
  /** Largest |analytic − numeric| over the largest |numeric| of the same parameter. */
  worstError: number;
  /** Where it is: index of the parameter, and of the entry in it. */
  parameter: number;
  entry: number;
  analytic: number;
  numeric: number;
  /** Entries that were compared. */
  compared: number;
}

const STEP = 1e-5;

/**
 * Checks the gradient of `loss` with respect to every parameter of the engine, step 1e-5. In
 * float64 a right gradient has an error below 1e-6, away from kinks.
 *
 * @param loss computes a scalar from the parameters; called 2n + 1 times
 */
export function checkGradients(engine: Engine, loss: () => Var): GradientCheck {
  const parameters = engine.parameterList;
  const analytic = engine.step(() => {
    engine.backward(loss());
    return parameters.map((parameter) => parameter.gradient());
  });
  const valueWith = (parameter: Var, entry: number, value: number): number => {
    const values = viewOf(parameter.slice);
    const before = values[entry] as number;
    values[entry] = value;
    const result = engine.step(() => loss().item());
    viewOf(parameter.slice)[entry] = before;
    return result;
  };

  const worst: GradientCheck = {
    worstError: 0,
    parameter: 0,
    entry: 0,
    analytic: 0,
    numeric: 0,
    compared: 0,
  };
  parameters.forEach((parameter, p) => {
    const slopes = parameter.toArray().map((value, entry) => {
      const up = valueWith(parameter, entry, value + STEP);
      return (up - valueWith(parameter, entry, value - STEP)) / (2 * STEP);
    });
    // All slopes 0: any error at all is infinite.
    const scale = Math.max(0, ...slopes.map(Math.abs));
    slopes.forEach((numeric, entry) => {
      const mine = analytic[p]?.[entry] as number;
      const error = mine === numeric ? 0 : Math.abs(mine - numeric) / scale;
      worst.compared++;
      if (error > worst.worstError)
        Object.assign(worst, { worstError: error, parameter: p, entry, analytic: mine, numeric });
    });
  });
  return worst;
}
