// Recorded cases, moved.

import {
  golden,
  type Mat,
  movedRecording,
  type Random,
  type RnnParams,
  type Vec,
} from "@pravah/checks";
import { gru } from "@pravah/checks/golden/gru";
import { lstm } from "@pravah/checks/golden/lstm";

interface Recorded extends RnnParams {
  x: Mat[];
  h0: Mat;
  gradH: Mat[];
}
interface Answers {
  h: Mat[];
  dx: Mat[];
  dh0: Mat;
  dW_ih: Mat;
  dW_hh: Mat;
  db_ih: Vec;
  db_hh: Vec;
  gradHNormPerStep: Vec;
}
type Gates<Name extends string> = { gates: Record<Name, Mat[]> };

/** Sequences first: a single step hides mistakes that only show over time. */
export function lstmCases(random: Random, ...prefixes: string[]) {
  return prefixes
    .flatMap((prefix) =>
      golden<
        Recorded & { c0: Mat },
        Answers & { c: Mat[]; dc0: Mat } & Gates<"i" | "f" | "g" | "o">
      >(lstm, prefix),
    )
    .map((one) => movedRecording(random, "lstm", one));
}

/** PyTorch's reset-after; Cho's reset-before is recorded too, and is not what is asked. */
export function gruCases(random: Random, ...prefixes: string[]) {
  return prefixes
    .flatMap((prefix) => golden<Recorded, Answers & Gates<"r" | "z" | "n">>(gru, prefix))
    .filter(({ id }) => !id.includes("cho"))
    .map((one) => movedRecording(random, "gru", one));
}
