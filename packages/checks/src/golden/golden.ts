// Vectors recorded from PyTorch in float64 (`packages/core/golden`), as cases for a check.

export interface GoldenCase {
  id: string;
  call: string;
  input: Record<string, unknown>;
  expected: Record<string, unknown>;
}

export interface GoldenFile {
  schema: string;
  source: string;
  cases: GoldenCase[];
}

/** A golden case whose fields the caller has named: PyTorch's inputs and results. */
export interface TypedCase<Input, Expected> {
  id: string;
  input: Input;
  expected: Expected;
}

/**
 * The cases of `file` whose id starts with `prefix`.
 *
 * @throws {Error} when there is none: a check over no case would pass whatever the work does
 */
export function golden<Input, Expected>(
  file: GoldenFile,
  prefix: string,
): TypedCase<Input, Expected>[] {
  const cases = file.cases.filter(({ id }) => id.startsWith(prefix));
  if (cases.length === 0) throw new Error(`golden: no case starts with "${prefix}"`);
  return cases as unknown as TypedCase<Input, Expected>[];
}
