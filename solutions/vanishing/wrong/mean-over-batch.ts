// caught by: linear-backward-batch
// Divides dW and db by the batch size: the loss, if it is a mean, has done so already.

import { type Mat, map, type Vec } from "@pravah/core/kit";
import { type LinearCache, linearBackward as right } from "../work.ts";

export * from "../work.ts";

export function linearBackward(dOut: Mat, cache: LinearCache): { dX: Mat; dW: Mat; db: Vec } {
  const { dX, dW, db } = right(dOut, cache);
  const batch = dOut.length;
  return { dX, dW: map(dW, (d) => d / batch), db: db.map((d) => d / batch) };
}
