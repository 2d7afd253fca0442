// The signs of outcomes stand in columns of terminals and pages, and every font of a terminal must have them.

import { SIGNS } from "@pravah/checks/signs";
import stringWidth from "string-width";
import { expect, it } from "vitest";

it.each(Object.entries(SIGNS))("of %s is a letter among letters", (_, sign) => {
  expect(stringWidth(sign)).toBe(1);
  expect(sign).not.toMatch(/\p{Emoji_Presentation}|\u{fe0f}/u);
});

it("each outcome has its own", () => {
  expect(new Set(Object.values(SIGNS)).size).toBe(3);
});
