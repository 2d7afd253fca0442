// Frames on the pipe between the trusted process and the sandboxed one:
// length (4 bytes) · nonce (8) · kind (1, requests only) · body.

export const NONCE_BYTES = 8;
export const LENGTH_BYTES = 4;

export const REQUEST = {
  /** Are you there? Answered before any student code is known. */
  hello: 0,
  /** Body: `[work as JavaScript, kit as JavaScript]`, as JSON. */
  load: 1,
  /** Body: `[function, arguments]`, by the data-only codec. */
  call: 2,
} as const;

export type RequestKind = (typeof REQUEST)[keyof typeof REQUEST];

/** Largest frame that either side accepts. */
export const MAX_FRAME_BYTES = 66_000_000;
