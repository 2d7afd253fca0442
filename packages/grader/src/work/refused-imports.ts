// What a work may not use to reach other modules, and where it stands: esbuild's parser tells, so a
// comment, a string or a method of that name is none.

import type { BuildOptions, Message } from "esbuild";
import type { Problem } from "./problem.ts";

const KIT = "@pravah/core/kit";
/** Longest name that is quoted: it is the work's own. */
const MAX_SPECIFIER = 200;

const REQUIRE = "unsupported-require-call";
/** Expressions by esbuild's name for what it says of them. */
const EXPRESSIONS: Readonly<Record<string, string>> = {
  "empty-import-meta": "import.meta",
  "unsupported-dynamic-import": "import()",
  [REQUIRE]: "require()",
};

/**
 * `import()` and `import.meta` are not compiled to themselves: V8 would ask Node about them in the middle of
 * a work. esbuild says where `import.meta` and a `require` are, and an `import()` of what is no literal; of
 * the other it makes a `require`, which `looksAround` finds.
 */
export const WITHOUT_IMPORT_EXPRESSIONS: Pick<BuildOptions, "supported" | "logOverride"> = {
  supported: { "dynamic-import": false, "import-meta": false },
  logOverride: Object.fromEntries(Object.keys(EXPRESSIONS).map((id) => [id, "error"])),
};

const KIT_LINE = /^import .* from "@pravah\/core\/kit";$/gm;

/** Whether more than the kit may be imported in what a work was compiled to. Most works stop here. */
export function looksAround(js: string): boolean {
  return /\b(?:import|require)\b|\bfrom "/.test(js.replace(KIT_LINE, ""));
}

/**
 * For a build that fails at the first import but that of the kit. Only for texts in which esbuild has refused
 * nothing yet: it would look on the disk for what an `import()` or a `require` of a pattern may mean.
 */
export const FINDING_IMPORTS: BuildOptions = {
  bundle: true,
  write: false,
  define: { require: "undefined" },
  plugins: [
    {
      name: "refuse-imports",
      setup({ onResolve }) {
        onResolve({ filter: /.*/ }, ({ path, kind }) => {
          if (kind === "entry-point") return null;
          if (path === KIT && kind === "import-statement") return { path, external: true };
          return { errors: [{ text: path, detail: path }] };
        });
      },
    },
  ],
};

/** The problem that one of esbuild's messages tells of; null when it is about something else. */
export function refusedImport({ id, detail, location }: Message): Problem | null {
  const line = location?.line ?? 0;
  const expression = EXPRESSIONS[id] ?? (detail === KIT ? "import()" : undefined);
  const specifier = id === REQUIRE ? requiredAt(location) : detail;
  if (typeof specifier === "string" && specifier !== KIT) {
    const params = { specifier: specifier.slice(0, MAX_SPECIFIER), line };
    return { stage: "forbidden-import", params };
  }
  return expression === undefined
    ? null
    : { stage: "forbidden-expression", params: { expression, line } };
}

/** What is asked for where esbuild has found a `require`; undefined where it is no literal on that line. */
function requiredAt(location: Message["location"]): string | undefined {
  const call = location?.lineText.slice(location.column) ?? "";
  return /^require\s*\(\s*(["'`])([^"'`$]+)\1\s*\)/.exec(call)?.[2];
}
