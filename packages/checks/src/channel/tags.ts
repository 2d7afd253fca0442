// The wire format of the data-only channel: one tag byte, then its payload, little-endian.

export const TAG = {
  undefined: 0,
  null: 1,
  false: 2,
  true: 3,
  /** 8 bytes, float64 */
  number: 4,
  /** count, then UTF-16 code units */
  string: 5,
  /** count, then values */
  array: 6,
  /** count, then float64 each: an array of numbers only */
  numbers: 7,
  /** count, then (text, value) pairs */
  object: 8,
} as const;

/** Deepest nesting that crosses; a network of layers of matrices needs 5. */
export const MAX_DEPTH = 32;
/** Longest string that crosses, in UTF-16 code units. */
export const MAX_STRING = 65_536;
/** Most fields of one object; a million of them would keep a decoder busy for seconds. */
export const MAX_FIELDS = 10_000;
/** Most values in one message, arrays of numbers counting as one. */
export const MAX_VALUES = 2_000_000;
/** Largest result of one call. */
export const MAX_RESULT_BYTES = 8_000_000;
/** Largest request: inputs come from the trusted side, this only bounds the buffer. */
export const MAX_REQUEST_BYTES = 64_000_000;

export const TYPED_ARRAYS: readonly string[] = [
  "Float64Array",
  "Float32Array",
  "Int32Array",
  "Uint32Array",
  "Int16Array",
  "Uint16Array",
  "Int8Array",
  "Uint8Array",
  "Uint8ClampedArray",
];
