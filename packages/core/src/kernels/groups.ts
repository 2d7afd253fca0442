// Which entries of a matrix belong together: its columns, or its rows.

export interface Groups {
  /** How many groups there are. */
  count: number;
  /** Entries per group. */
  size: number;
  /** Distance between the first entries of neighbouring groups. */
  step: number;
  /** Distance between neighbouring entries of a group. */
  stride: number;
}

/** One group per column: the features of a batch [samples, features]. */
export function columnGroups(rows: number, cols: number): Groups {
  return { count: cols, size: rows, step: 1, stride: cols };
}

/** One group per row: the samples of a batch [samples, features]. */
export function rowGroups(rows: number, cols: number): Groups {
  return { count: rows, size: cols, step: cols, stride: 1 };
}
