// The kernels of BatchNorm and LayerNorm in plain loops. Means accumulate in float64.

import { viewOf } from "../tensor/memory.ts";
import { each } from "./each.ts";
import type { NormalizationKernels } from "./normalization.ts";

export const referenceNormalization: NormalizationKernels = {
  moments(x, { count, size, step, stride }, mean, variance) {
    const [xs, means, variances] = [viewOf(x), viewOf(mean), viewOf(variance)];
    for (let g = 0; g < count; g++) {
      const from = g * step;
      let sum = 0;
      for (let i = 0; i < size; i++) sum += xs[from + i * stride] as number;
      const m = sum / size;
      // Two passes: E[x²] − E[x]² would cancel where the mean is large.
      let squares = 0;
      for (let i = 0; i < size; i++) squares += ((xs[from + i * stride] as number) - m) ** 2;
      means[g] = m;
      variances[g] = squares / size;
    }
  },

  standardize(x, { count, size, step, stride }, mean, variance, epsilon, out) {
    const [xs, means, variances, ys] = [viewOf(x), viewOf(mean), viewOf(variance), viewOf(out)];
    for (let g = 0; g < count; g++) {
      const m = means[g] as number;
      const inverse = 1 / Math.sqrt((variances[g] as number) + epsilon);
      for (let i = 0, at = g * step; i < size; i++, at += stride)
        ys[at] = ((xs[at] as number) - m) * inverse;
    }
  },

  standardizeGradient(y, dy, { count, size, step, stride }, variance, epsilon, dx, write) {
    const [ys, dys, variances, dxs] = [viewOf(y), viewOf(dy), viewOf(variance), viewOf(dx)];
    for (let g = 0; g < count; g++) {
      const inverse = 1 / Math.sqrt((variances[g] as number) + epsilon);
      let sum = 0;
      let along = 0;
      for (let i = 0, at = g * step; i < size; i++, at += stride) {
        sum += dys[at] as number;
        along += (dys[at] as number) * (ys[at] as number);
      }
      // The mean and the variance answer to x too: what they take is subtracted.
      const [meanDy, meanAlong] = [sum / size, along / size];
      for (let i = 0, at = g * step; i < size; i++, at += stride) {
        const slope = inverse * ((dys[at] as number) - meanDy - (ys[at] as number) * meanAlong);
        dxs[at] = write === "set" ? slope : (dxs[at] as number) + slope;
      }
    }
  },

  multiplyRow(x, row, out, write) {
    const [xs, rows] = [viewOf(x), viewOf(row)];
    each(out, write, (i) => (xs[i] as number) * (rows[i % rows.length] as number));
  },

  sumRowsOfProduct(x, y, out, write) {
    const [xs, ys] = [viewOf(x), viewOf(y)];
    const cols = out.size;
    each(out, write, (j) => {
      let sum = 0;
      for (let i = j; i < xs.length; i += cols) sum += (xs[i] as number) * (ys[i] as number);
      return sum;
    });
  },
};
