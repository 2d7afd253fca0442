// caught by: explain-hindi
// Answers in English, whatever the language.

import type { explain as right } from "../work.ts";

export * from "../work.ts";

const SHOWN_BY = {
  healthy: "a falling loss",
  "vanishing-depth": "the ends of dWNorm",
  "signal-decay": "the last actStd",
  exploding: "one huge dWNorm",
  "dead-relu": "a deadFraction of 1",
  "lr-too-high": "a loss that climbs",
  "rnn-long-memory": "the oldest timeNorm",
};

export function explain(d: Parameters<typeof right>[0]): string {
  return `Your network has this: ${d}. What gave it away is ${SHOWN_BY[d]}.`;
}
