// Plain data: the only thing that crosses between a grader and a student's work.

/** What a student's function may take and return. Typed arrays arrive as `number[]`. */
export type Plain =
  | number
  | string
  | boolean
  | null
  | undefined
  | Plain[]
  | { [key: string]: Plain };

/** What kind of plain value this is, in the words of an error message. */
export function kindOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  return typeof value;
}

/** Shape of nested arrays, read along the first element: `[[1,2,3],[4,5,6]]` is `[2, 3]`. */
export function shapeOf(value: unknown): number[] {
  const shape: number[] = [];
  for (let v = value; Array.isArray(v); v = v[0]) shape.push(v.length);
  return shape;
}
