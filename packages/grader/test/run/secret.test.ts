// Where the secret comes from; a file that cannot give one is never taken for none.

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { InputError } from "../../src/index.ts";
import { readSecret } from "../../src/run/secret.ts";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "pravah-test-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(text: string): string {
  const place = path.join(folder, "secret.txt");
  writeFileSync(place, text);
  return place;
}

it("is read from the file, whatever ends its line", () => {
  for (const text of ["कुंजी-7", "कुंजी-7\n", "कुंजी-7\r\n"]) {
    expect(readSecret(file(text), { PRAVAH_SECRET: "another" })).toBe("कुंजी-7");
  }
});

it("is PRAVAH_SECRET where no file is named, and nothing where that is empty", () => {
  expect(readSecret(undefined, { PRAVAH_SECRET: "key" })).toBe("key");
  expect(readSecret(undefined, { PRAVAH_SECRET: "" })).toBeUndefined();
  expect(readSecret(undefined, {})).toBeUndefined();
});

it("is missed when the file is empty or not there", () => {
  expect(() => readSecret(file(" \n"), { PRAVAH_SECRET: "key" })).toThrow(InputError);
  expect(() => readSecret(path.join(folder, "none"), {})).toThrow(/none cannot be read \(ENOENT\)/);
});
