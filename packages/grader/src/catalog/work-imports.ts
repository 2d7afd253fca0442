// Which functions of `./work.ts` a spec asks for: the host puts its own in their place.

const IMPORT = /import\s*\{([^}]*)\}\s*from\s*"\.\/work\.ts"/;

/**
 * The names in the spec's `import { … } from "./work.ts"`.
 *
 * @throws {Error} when there is no such import: the spec would grade nothing
 */
export function workImports(specSource: string): string[] {
  const names = IMPORT.exec(specSource)?.[1];
  if (names === undefined) {
    throw new Error('the spec has no `import { … } from "./work.ts"`');
  }
  return names
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "" && !name.startsWith("type "));
}
