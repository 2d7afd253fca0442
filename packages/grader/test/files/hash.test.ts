// Names of contents: recorded with sha256sum, so that what older results name stays what it was.

import { expect, it } from "vitest";
import { sha256OfFiles } from "../../src/files/hash.ts";

it("several files have one name: their paths and texts in order, whatever their line endings", () => {
  // printf 'a.ts\0one\ntwo\n\0checks/b.ts\0\0' | sha256sum
  const recorded = "9c640c22a73b5017bc33855f46578cf69fde5404e2f0aa3d772b234f32c2b359";
  const named = (text: string, file = "a.ts") =>
    sha256OfFiles([
      [file, text],
      ["checks/b.ts", ""],
    ]);
  expect(named("one\ntwo\n")).toBe(recorded);
  expect(named("one\r\ntwo\r\n")).toBe(recorded);
  expect(named("one\ntwo")).not.toBe(recorded);
  expect(named("one\ntwo\n", "b.ts")).not.toBe(recorded);
  expect(
    sha256OfFiles([
      ["checks/b.ts", ""],
      ["a.ts", "one\ntwo\n"],
    ]),
  ).not.toBe(recorded);
});
