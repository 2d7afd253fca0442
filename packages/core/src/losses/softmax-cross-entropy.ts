// Softmax and cross-entropy in one: stable for logits of any size.

import type { Var } from "../autodiff/var.ts";
import { ArgumentError } from "../tensor/errors.ts";
import { viewOf } from "../tensor/memory.ts";
import { matrixShape } from "../tensor/shape.ts";

/**
 * Mean over the batch of −log softmax(logits)[label].
 *
 * @param logits shape [batch, classes]
 * @param labels one class per sample, 0 … classes − 1
 * @returns a scalar, shape []
 * @throws {ShapeError} when `logits` is no matrix
 * @throws {ArgumentError} on an empty batch, a wrong number of labels, or a label out of range
 * @see Goodfellow, Bengio, Courville 2016, "Deep Learning", §4.1 and §6.2.2.3
 */
export function softmaxCrossEntropy(logits: Var, labels: readonly number[]): Var {
  const [batch, classes] = matrixShape("softmaxCrossEntropy", logits.shape);
  requireLabels(labels, batch, classes);
  const { engine } = logits;
  // Probabilities outlive the forward pass: the gradient is (p − onehot) / batch.
  const probabilities = engine.values.take(batch * classes);
  return engine.record(
    { operation: "softmaxCrossEntropy", inputs: [logits] },
    [],
    (out) => {
      const z = viewOf(logits.slice);
      const p = viewOf(probabilities);
      let loss = 0;
      for (let i = 0; i < batch; i++) {
        const row = i * classes;
        let largest = Number.NEGATIVE_INFINITY;
        for (let c = 0; c < classes; c++) largest = Math.max(largest, z[row + c] as number);
        let sum = 0;
        for (let c = 0; c < classes; c++) sum += Math.exp((z[row + c] as number) - largest);
        for (let c = 0; c < classes; c++)
          p[row + c] = Math.exp((z[row + c] as number) - largest) / sum;
        // log-sum-exp, not log of p: p may underflow to 0, its logarithm must not be −∞.
        loss += largest + Math.log(sum) - (z[row + (labels[i] as number)] as number);
      }
      engine.kernels.fill(out, loss / batch);
    },
    (dOut) => {
      const share = (viewOf(dOut)[0] as number) / batch;
      const { out, write } = engine.gradientOf(logits);
      engine.kernels.scale(share, probabilities, out, write);
      const d = viewOf(out);
      labels.forEach((label, i) => {
        const at = i * classes + label;
        d[at] = (d[at] as number) - share;
      });
    },
  );
}

function requireLabels(labels: readonly number[], batch: number, classes: number): void {
  if (batch === 0) throw new ArgumentError("softmaxCrossEntropy: got an empty batch");
  if (labels.length !== batch) {
    throw new ArgumentError(`softmaxCrossEntropy: got ${labels.length} labels, expected ${batch}`);
  }
  labels.forEach((label, i) => {
    if (!Number.isInteger(label) || label < 0 || label >= classes) {
      throw new ArgumentError(
        `softmaxCrossEntropy: label ${i} is ${label}, expected 0 … ${classes - 1}`,
      );
    }
  });
}
