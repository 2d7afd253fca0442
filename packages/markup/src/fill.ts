// Sentences with holes: `{name}` becomes the value of that name.

/** The names in a sentence; any name where the sentence is known at run time only. */
export type Holes<Sentence extends string> = string extends Sentence
  ? string
  : Sentence extends `${string}{${infer Name}}${infer Rest}`
    ? Name | Holes<Rest>
    : never;

/** One value per hole. */
export type Filled<Sentence extends string> = Readonly<Record<Holes<Sentence>, string | number>>;

/**
 * Puts values into a sentence, all at once: braces inside of them, and `$&`, mean nothing. A hole
 * without a value stays as it is.
 */
export function fill<const Sentence extends string>(
  sentence: Sentence,
  values: Filled<Sentence>,
): string {
  const known = new Map<string, unknown>(Object.entries(values));
  return sentence.replace(/\{(\w+)\}/g, (hole, name: string) => String(known.get(name) ?? hole));
}
