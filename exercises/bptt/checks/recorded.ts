// Recorded cases, moved.

import {
  golden,
  movedRecording,
  type Random,
  type RecordedCell,
  type RecordedPass,
} from "@pravah/checks";
import { rnn } from "@pravah/checks/golden/rnn";

/** PyTorch's tanh cells and sequences, moved; only the recorded ReLU sequence is not this exercise's. */
export function recorded(random: Random, prefix?: string) {
  const prefixes = prefix ? [prefix] : ["cell_T1", "seq_tanh", "seq_last_only", "gradflow"];
  return prefixes
    .flatMap((name) => golden<RecordedCell, RecordedPass>(rnn, name))
    .map((one) => movedRecording(random, "rnn", one));
}
