// The wire format of the data-only channel: a message is a row of float64 words, as this machine has them, for
// both of its ends are on one machine. Words are read and written without a call, and so without
// anything that a work could have replaced; and what mostly crosses is numbers.

/** The first word of a value, and what follows it. */
export const TAG = {
  undefined: 0,
  null: 1,
  false: 2,
  true: 3,
  /** the number */
  number: 4,
  /** count, then UTF-16 code units, one a word */
  string: 5,
  /** count, then values */
  array: 6,
  /** count, then numbers: an array of numbers only */
  numbers: 7,
  /** count, then fields: count of the name's units, the units, the value */
  object: 8,
} as const;

export const WORD_BYTES = 8;

/** Deepest nesting that crosses; a network of layers of matrices needs 5. */
export const MAX_DEPTH = 32;
/** Longest string that crosses, in UTF-16 code units. */
export const MAX_STRING = 65_536;
/** Most fields of one object; a million of them would keep a decoder busy for seconds. */
export const MAX_FIELDS = 10_000;
/** Most values in one message, arrays of numbers counting as one. */
export const MAX_VALUES = 2_000_000;
