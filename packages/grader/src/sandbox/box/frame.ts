// Frames on the pipe between the trusted process and the sandboxed one:
// length (4 bytes) · nonce (8) · kind (1, requests only) · body.

import { MAX_REQUEST_BYTES, MAX_RESULT_BYTES } from "@pravah/checks/sizes";

export const NONCE_BYTES = 8;
export const LENGTH_BYTES = 4;

/** Longest request: it comes from the trusted side, so this only bounds the child's buffer. */
export const MAX_REQUEST_FRAME: number = MAX_REQUEST_BYTES + NONCE_BYTES + 1;
/** Longest reply, and so the most that a hostile child can make the trusted side hold. */
export const MAX_REPLY_FRAME: number = MAX_RESULT_BYTES + NONCE_BYTES;
