// What @pravah/checks says, no spec says again, nor by that name something else.

import { readFileSync } from "node:fs";
import path from "node:path";
import { CHECKOUT, readCatalog, specFiles } from "@pravah/grader";
import { expect, it } from "vitest";

const EXPORTED = /^export (?:type )?\{([^}]*)\}/gm;
const DECLARED = /^(?:export )?(?:async )?(?:const|function|interface|type|class) (\w+)/gm;

const textOf = (...where: string[]) => readFileSync(path.join(...where), "utf8");

it("finds none declared in a spec", () => {
  const index = textOf(CHECKOUT, "packages/checks/src/index.ts");
  const words = new Set(
    [...index.matchAll(EXPORTED)]
      .flatMap(([, names = ""]) => names.split(","))
      .map((name) => name.trim().replace(/^type /, "")),
  );
  for (const word of ["Vec", "RnnParams", "times", "median", "sum"]) expect(words).toContain(word);

  const again = readCatalog(CHECKOUT).flatMap(({ directory }) =>
    specFiles(directory).flatMap((file) =>
      [...textOf(directory, file).matchAll(DECLARED)]
        .filter(([, name = ""]) => words.has(name))
        .map(([line]) => `${path.basename(directory)}/${file}: ${line}`),
    ),
  );
  expect(again).toEqual([]);
});
