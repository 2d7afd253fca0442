// axe on the playground, with the outcomes of a run and its hints open.

import { describe, expect, it } from "vitest";
import { violationsOf } from "./axe.ts";
import { DESKTOP, PHONE, useSite } from "./browser.ts";
import {
  bringCodeEditor,
  openPlayground,
  replaceText,
  runAgain,
  someOfEach,
} from "./playground-page.ts";

describe("the playground has no accessibility violation", () => {
  const site = useSite();

  const WITH_PLAYGROUND = (["en", "hi"] as const).flatMap((language) =>
    (["light", "dark"] as const).flatMap((theme) =>
      (["text field", "code editor"] as const).map((editor) => ({ language, theme, editor })),
    ),
  );

  it.each(WITH_PLAYGROUND)(
    "after a run: $language, $theme, $editor",
    async ({ language, theme, editor }) => {
      const viewport = editor === "code editor" ? DESKTOP : PHONE;
      const page = await openPlayground(site, `${language}/exercises/relu/`, { theme, viewport });
      if (editor === "code editor") await bringCodeEditor(page);
      await replaceText(page, someOfEach);
      await runAgain(page);
      for (const state of ["pass", "fail", "todo"]) {
        expect(await page.locator(`li.check[data-state=${state}]`).count(), state).toBeGreaterThan(
          0,
        );
      }
      expect(await page.locator(".cm-editor").count()).toBe(editor === "code editor" ? 1 : 0);
      for (const hint of await page.locator(".check-hints button:visible").all()) {
        await hint.click();
      }
      expect(await violationsOf(page)).toEqual([]);
    },
  );
});
