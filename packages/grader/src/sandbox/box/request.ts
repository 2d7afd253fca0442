// What a box is asked.

export const REQUEST = {
  /** Are you there? Answered with no bytes, before any student code is known. */
  hello: 0,
  /** Body: `[work as JavaScript, kit as JavaScript]`, as JSON. */
  load: 1,
  /** Body: `[function, arguments]`, by the data-only codec. */
  call: 2,
} as const;

export type RequestKind = (typeof REQUEST)[keyof typeof REQUEST];
