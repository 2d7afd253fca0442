// Puts values into a sentence: `{name}` becomes the param of that name.

export type Params = Readonly<Record<string, string | number>>;

/** Holes without a param stay as they are; braces inside the values mean nothing. */
export function fill(template: string, params: Params): string {
  return template.replace(/\{(\w+)\}/g, (hole, name: string) => String(params[name] ?? hole));
}
