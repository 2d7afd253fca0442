// The mean of scores as it is shown.

/**
 * In points, with one digit; a dash where nothing could be graded.
 *
 * @param sum of the scores of `graded` works
 */
export function meanScore(sum: number, graded: number): string {
  return graded === 0 ? "–" : (sum / graded).toFixed(1);
}
