// caught by: explain-differs
// One sentence for all, in which only the names change.

import type { explain as right } from "../work.ts";

export * from "../work.ts";

type Args = Parameters<typeof right>;

const EVIDENCE = {
  healthy: "loss",
  "vanishing-depth": "dWNorm",
  "signal-decay": "actStd",
  exploding: "dWNorm",
  "dead-relu": "deadFraction",
  "lr-too-high": "loss",
  "rnn-long-memory": "timeNorm",
};

export function explain(...[d, lang]: Args): string {
  return lang === "en"
    ? `Diagnosis of this network: ${d}, as can be seen from its ${EVIDENCE[d]}.`
    : `इस network की जाँच का नतीजा: ${d}, यह उसके ${EVIDENCE[d]} से दिखता है।`;
}
