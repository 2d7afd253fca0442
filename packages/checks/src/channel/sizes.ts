// How long one message may be. Apart from the codec: whoever only counts bytes does without it.

/** Largest result of one call. */
export const MAX_RESULT_BYTES = 8_000_000;
/** Largest request: inputs come from the trusted side, this only bounds the buffer. */
export const MAX_REQUEST_BYTES = 64_000_000;
