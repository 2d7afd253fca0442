// Recorded cases, moved.

import {
  golden,
  type Mat,
  movedRecording,
  type Random,
  type RnnParams,
  type Vec,
} from "@pravah/checks";
import { rnn } from "@pravah/checks/golden/rnn";

interface RecordedInput extends RnnParams {
  x: Mat[];
  h0: Mat;
  gradH: Mat[];
}
interface RecordedAnswer {
  h: Mat[];
  dx: Mat[];
  dh0: Mat;
  dW_ih: Mat;
  dW_hh: Mat;
  db_ih: Vec;
  db_hh: Vec;
  gradHNormPerStep: Vec;
}

/** PyTorch's tanh cells and sequences, moved; only the recorded ReLU sequence is not this exercise's. */
export function recorded(random: Random, prefix?: string) {
  const prefixes = prefix ? [prefix] : ["cell_T1", "seq_tanh", "seq_last_only", "gradflow"];
  return prefixes
    .flatMap((name) => golden<RecordedInput, RecordedAnswer>(rnn, name))
    .map((one) => movedRecording(random, "rnn", one));
}
