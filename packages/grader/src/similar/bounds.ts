// How much of two works is looked at: enough for every honest pair, and an end for the others.

export const BOUNDS = {
  /** Places of one work at which the same fingerprint counts: a text may repeat itself for ever. */
  places: 8,
  /** Places at which two works may be the same that are tried. */
  seeds: 10_000,
  /** Tokens of two works that are compared with each other. */
  steps: 2_000_000,
} as const;
