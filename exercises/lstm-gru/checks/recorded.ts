// Recorded cases, moved.

import {
  golden,
  type Mat,
  movedRecording,
  type Random,
  type RecordedCell,
  type RecordedPass,
} from "@pravah/checks";
import { gru } from "@pravah/checks/golden/gru";
import { lstm } from "@pravah/checks/golden/lstm";

type Gates<Name extends string> = { gates: Record<Name, Mat[]> };

/** Sequences first: a single step hides mistakes that only show over time. */
export function lstmCases(random: Random, ...prefixes: string[]) {
  return prefixes
    .flatMap((prefix) =>
      golden<
        RecordedCell & { c0: Mat },
        RecordedPass & { c: Mat[]; dc0: Mat } & Gates<"i" | "f" | "g" | "o">
      >(lstm, prefix),
    )
    .map((one) => movedRecording(random, "lstm", one));
}

/** PyTorch's reset-after; Cho's reset-before is recorded too, and is not what is asked. */
export function gruCases(random: Random, ...prefixes: string[]) {
  return prefixes
    .flatMap((prefix) => golden<RecordedCell, RecordedPass & Gates<"r" | "z" | "n">>(gru, prefix))
    .filter(({ id }) => !id.includes("cho"))
    .map((one) => movedRecording(random, "gru", one));
}
