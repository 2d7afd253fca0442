// Wrong imports, with line and cure: another module, a name that the kit has not, a name that it has and that
// was not imported.

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { CheckOutcome } from "@pravah/checks/host";
import { type Bilingual, bilingual, fillBoth } from "@pravah/checks/messages";
import { findName } from "../catalog/near-miss.ts";
import type { Problem } from "../work/problem.ts";
import { importLines } from "./imports.ts";

const KIT = "@pravah/core/kit";

const WORDS = {
  module: bilingual({
    en: 'work.ts:{line}: write "{kit}" where "{specifier}" stands.',
    hi: 'work.ts:{line}: "{specifier}" की जगह "{kit}" लिखिए।',
  }),
  nearly: bilingual({
    en: "work.ts:{line}: the kit has no `{name}`; it has `{near}`.",
    hi: "work.ts:{line}: kit में `{name}` नहीं है; `{near}` है।",
  }),
  unknown: bilingual({
    en: "work.ts:{line}: the kit has no `{name}`; it has {all}.",
    hi: "work.ts:{line}: kit में `{name}` नहीं है; उसमें ये हैं: {all}।",
  }),
  missing: bilingual({
    en: 'work.ts:{line}: `{name}` is in the kit: add it to the import of "{kit}".',
    hi: 'work.ts:{line}: `{name}` kit में है: उसे "{kit}" वाले import में जोड़िए।',
  }),
};

/** What is wrong with the imports of a text, and with names that it uses without one. */
export function importAdvice(
  source: string,
  run: readonly CheckOutcome[] | Problem,
  kit: readonly string[] = kitNames(),
): Bilingual[] {
  const lines = importLines(source);
  const written = lines.flatMap(({ line, specifier, names }) => {
    if (specifier !== KIT) {
      const isNear = nearName(specifier, [KIT]) !== null || specifier.startsWith("@pravah/");
      return isNear ? [fillBoth(WORDS.module, { line, kit: KIT, specifier })] : [];
    }
    return names.filter((name) => !kit.includes(name)).map((name) => noSuchName(name, line, kit));
  });
  const at = lines.find(({ specifier }) => specifier === KIT)?.line ?? 1;
  const missing = undefinedNames(run).filter((name) => kit.includes(name));
  return [
    ...written,
    ...missing.map((name) => fillBoth(WORDS.missing, { line: at, name, kit: KIT })),
  ];
}

function nearName(asked: string, names: readonly string[]): string | null {
  const { name, near } = findName(names, asked);
  return name ?? near[0] ?? null;
}

function noSuchName(name: string, line: number, kit: readonly string[]): Bilingual {
  const near = nearName(name, kit);
  return near === null
    ? fillBoth(WORDS.unknown, { line, name, all: kit.join(", ") })
    : fillBoth(WORDS.nearly, { line, name, near });
}

const NOT_DEFINED = /^(\w+) is not defined$/;

function undefinedNames(run: readonly CheckOutcome[] | Problem): string[] {
  const thrown = isProblem(run)
    ? [{ error: run.params.error, message: run.params.message }]
    : run.flatMap((outcome) =>
        outcome.outcome === "fail" && outcome.failure.kind === "threw"
          ? [{ error: outcome.failure.params.thrown, message: outcome.failure.params.message }]
          : [],
      );
  const names = thrown.flatMap(({ error, message }) => {
    const name = NOT_DEFINED.exec(String(message ?? ""))?.[1];
    return error === "ReferenceError" && name !== undefined ? [name] : [];
  });
  return [...new Set(names)];
}

function isProblem(run: readonly CheckOutcome[] | Problem): run is Problem {
  return "stage" in run;
}

let known: string[] | undefined;

/** What the kit exports, types too: read from its entry, where one line per file says it. */
function kitNames(): string[] {
  known ??= [
    ...readFileSync(fileURLToPath(import.meta.resolve(KIT)), "utf8").matchAll(
      /^export \{([^}]*)\}/gm,
    ),
  ].flatMap(([, names = ""]) =>
    names
      .split(",")
      .map((name) => name.trim().replace(/^type /, ""))
      .filter(Boolean),
  );
  return known;
}
