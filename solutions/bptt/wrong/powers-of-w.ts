// caught by: jacobian-values
// Takes the powers of W_hh and forgets that tanh stands between them.

import { type Mat, map, type Vec } from "@pravah/core/kit";
import { jacobianNorms as right } from "../work.ts";

export * from "../work.ts";

export function jacobianNorms(hs: Mat[], Whh: Mat): Vec {
  return right(
    hs.map((h) => map(h, () => 0)),
    Whh,
  );
}
