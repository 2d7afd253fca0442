// Frames on the pipe between the trusted process and the sandboxed one:
// length (4 bytes) · nonce (8) · kind (1, requests only) · body.

export const NONCE_BYTES = 8;
export const LENGTH_BYTES = 4;

/** Largest frame that either side accepts. */
export const MAX_FRAME_BYTES = 66_000_000;
