// A recorded case, moved: what is done to one axis of its data, in the inputs and in the answers alike.

import { type Mat, transpose, type Vec } from "@pravah/core/kit";

/**
 * One change of one axis. A case has several data with that axis (the columns of `x`, the entries of
 * `gamma`, the columns of `dx`): the same move goes through all of them, so that the recorded answer,
 * moved in its turn, is right for inputs that nobody has seen.
 */
export interface Move {
  /** The entries of a vector. */
  list(v: Vec): Vec;
  /** The axis of the rows: row i as entry i. */
  rows(m: Mat): Mat;
  /** The axis of the columns: column j as entry j. */
  cols(m: Mat): Mat;
  /** Undoes this move. */
  back: Move;
}

/** The move that does `there` to an axis, and `back` undoes. Both take lists of the axis' length. */
export function moveOf(there: (v: Vec) => Vec, back: (v: Vec) => Vec): Move {
  return {
    list: there,
    rows: (m) => transpose(transpose(m).map(there)),
    cols: (m) => m.map(there),
    get back() {
      return moveOf(back, there);
    },
  };
}
