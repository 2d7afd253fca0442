// The kernels of optimisers in plain loops.

import { viewOf } from "../tensor/memory.ts";
import type { OptimizerKernels } from "./optimizers.ts";

export const referenceOptimizers: OptimizerKernels = {
  sgdMomentum(w, g, buffer, { learningRate, momentum, dampening, nesterov, first }) {
    const [ws, gs, bs] = [viewOf(w), viewOf(g), viewOf(buffer)];
    for (let i = 0; i < ws.length; i++) {
      const slope = gs[i] as number;
      const b = first ? slope : momentum * (bs[i] as number) + (1 - dampening) * slope;
      bs[i] = b;
      ws[i] = (ws[i] as number) - learningRate * (nesterov ? slope + momentum * b : b);
    }
  },

  adam(w, g, m, v, { learningRate, beta1, beta2, epsilon, t }) {
    const [ws, gs, ms, vs] = [viewOf(w), viewOf(g), viewOf(m), viewOf(v)];
    const [correct1, correct2] = [1 - beta1 ** t, 1 - beta2 ** t];
    for (let i = 0; i < ws.length; i++) {
      const slope = gs[i] as number;
      const m1 = beta1 * (ms[i] as number) + (1 - beta1) * slope;
      const v1 = beta2 * (vs[i] as number) + (1 - beta2) * slope * slope;
      ms[i] = m1;
      vs[i] = v1;
      const step = m1 / correct1 / (Math.sqrt(v1 / correct2) + epsilon);
      ws[i] = (ws[i] as number) - learningRate * step;
    }
  },

  rmspropDirection(g, v, mean, { alpha, epsilon }, out) {
    const [gs, vs, outs] = [viewOf(g), viewOf(v), viewOf(out)];
    const means = mean === null ? null : viewOf(mean);
    for (let i = 0; i < gs.length; i++) {
      const slope = gs[i] as number;
      const v1 = alpha * (vs[i] as number) + (1 - alpha) * slope * slope;
      vs[i] = v1;
      let spread = v1;
      if (means) {
        const average = alpha * (means[i] as number) + (1 - alpha) * slope;
        means[i] = average;
        spread -= average * average;
      }
      outs[i] = slope / (Math.sqrt(spread) + epsilon);
    }
  },

  adagrad(w, g, v, learningRate, epsilon) {
    const [ws, gs, vs] = [viewOf(w), viewOf(g), viewOf(v)];
    for (let i = 0; i < ws.length; i++) {
      const slope = gs[i] as number;
      const total = (vs[i] as number) + slope * slope;
      vs[i] = total;
      ws[i] = (ws[i] as number) - (learningRate * slope) / (Math.sqrt(total) + epsilon);
    }
  },
};
