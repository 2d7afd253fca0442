// The playground in the page: the same grader as in Node, in the page's language, on a phone as on a desktop.

import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { PHONE, useSite } from "./browser.ts";
import {
  backward,
  check,
  openPlayground,
  relu,
  rightForward,
  run,
  stateOf,
  stub,
  written,
} from "./playground-page.ts";

describe("the playground", () => {
  const site = useSite();

  const open = (address: string, viewport = PHONE) => openPlayground(site, address, { viewport });

  it("starts with the stub, whose checks are still to do and no failures", async () => {
    const page = await open("en/exercises/relu/");
    expect(await page.locator("textarea.work-text").inputValue()).toBe(stub);
    await run(page, stub);
    const states = await page
      .locator("li.check")
      .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.state));
    expect(states).toEqual(Object.keys(relu.points).map(() => "todo"));
  });

  it.each(["en", "hi"] as const)("names a known mistake in %s", async (language) => {
    const page = await open(`${language}/exercises/relu/`);
    await run(page, written({ reluForward: rightForward, reluBackward: backward(">=") }));
    expect(await stateOf(page, "forward-values")).toBe("pass");
    expect(await stateOf(page, "backward-at-zero")).toBe("fail");
    const known = relu.feedback[language].misconceptions["ge-zero"] ?? "?";
    expect(await check(page, "backward-at-zero").textContent()).toContain(known);
    expect(await page.locator(".work-practice").isVisible()).toBe(true);
  });

  it("passes a right work, and tells the contents", async () => {
    const page = await open("en/exercises/relu/");
    await run(page, written({ reluForward: rightForward, reluBackward: backward(">") }));
    for (const id of ["forward-values", "backward-values", "backward-at-zero"]) {
      expect(await stateOf(page, id), id).toBe("pass");
    }
    const kept = await page.evaluate(() => localStorage.getItem("pravah:progress:relu"));
    expect(kept?.split(" ")).toContain("backward-at-zero");
  });

  it("ends a loop, does not call it a third time, and goes on", async () => {
    const page = await open("en/exercises/relu/");
    await run(
      page,
      written({
        reluForward: rightForward,
        leakyRelu: "for (;;) {}",
        deadUnits: "return (acts[0] ?? []).map((_, j) => acts.every((row) => row[j] === 0));",
      }),
    );
    expect(await check(page, "leaky-values").textContent()).toContain("did not return within 2 s");
    expect(await stateOf(page, "leaky-derivative")).toBe("fail");
    expect(await stateOf(page, "dead-units")).toBe("pass");
  });

  it("ends a work that never finishes loading", async () => {
    const page = await open("en/exercises/relu/");
    await run(page, `${stub}\nfor (;;) {}\n`);
    expect(await page.locator(".work-problem").textContent()).toContain("did not finish loading");
  });

  it("names the line of a syntax error, and goes there", async () => {
    const page = await open("en/exercises/relu/");
    await run(page, "export const a = 1;\nexport function f( {\n");
    expect(await page.locator(".work-problem").textContent()).toMatch(/\(line [23]\)/);
    await page.locator(".work-problem button").click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("work");
  });

  it("refuses other imports than the kit, with the line and the grader's words", async () => {
    const page = await open("hi/exercises/relu/");
    await run(page, `${stub}\nimport fs from "node:fs";\nfs.existsSync("x");\n`);
    const text = await page.locator(".work-problem").textContent();
    expect(text).toContain('work.ts में "node:fs" import किया गया है');
    expect(text).toContain(`(line ${stub.split("\n").length + 1})`);
  });

  it("shows what the work printed with the check that called it, as text", async () => {
    const page = await open("en/exercises/relu/");
    await run(page, written({ reluForward: `console.log("<b>seen</b>", [1]); ${rightForward}` }));
    const printed = check(page, "forward-values").locator(".check-body pre");
    expect(await printed.textContent()).toContain("<b>seen</b> [1]");
  });

  it("gives three hints, one after the other", async () => {
    const page = await open("hi/exercises/relu/");
    const row = check(page, "forward-values");
    for (const [i, hint] of (relu.feedback.hi.checks["forward-values"]?.hints ?? []).entries()) {
      await row.locator(".check-hints button").click();
      const shown = await row.locator(".check-hints li").nth(i).textContent();
      expect(shown).toBe(hint.replaceAll("`", ""));
    }
    expect(await row.locator(".check-hints button").count()).toBe(0);
  });

  it("keeps the work over a reload and in the other language; reset asks", async () => {
    const page = await open("en/exercises/relu/");
    await page.locator("textarea.work-text").fill("// mine\n");
    await page.goto(site.url("hi/exercises/relu/"));
    await page.locator("pravah-playground").scrollIntoViewIfNeeded();
    const editor = page.locator("textarea.work-text");
    expect(await editor.inputValue()).toBe("// mine\n");
    page.once("dialog", (dialog) => void dialog.dismiss());
    await page.locator("button.reset").click();
    expect(await editor.inputValue()).toBe("// mine\n");
    page.once("dialog", (dialog) => void dialog.accept());
    await page.locator("button.reset").click();
    expect(await editor.inputValue()).toBe(stub);
  });

  it("saves a file that it can open again", async () => {
    const page = await open("en/exercises/relu/");
    const text = `${stub}// ‖dZ‖ नमस्ते\n`;
    await page.locator("textarea.work-text").fill(text);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.locator("button.save").click(),
    ]);
    expect(download.suggestedFilename()).toBe("work.ts");
    const file = await download.path();
    expect(readFileSync(file, "utf8")).toBe(text);
    page.on("dialog", (dialog) => void dialog.accept());
    await page.locator("button.reset").click();
    const [chooser] = await Promise.all([
      page.waitForEvent("filechooser"),
      page.locator("button.open").click(),
    ]);
    await chooser.setFiles(file);
    await page.waitForFunction(
      (wanted) => document.querySelector("textarea")?.value === wanted,
      text,
    );
  });

  it("runs from the keyboard alone, and never moves a narrow page sideways", async () => {
    const page = await open("hi/exercises/relu/", { width: 320, height: 640 });
    await page.locator("textarea.work-text").focus();
    await page.keyboard.press("Control+Enter");
    await page.locator(".work-status", { hasText: "अभ्यास" }).waitFor();
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(320);
    const small = await page
      .locator("pravah-playground button")
      .evaluateAll((all) => all.filter((one) => one.getBoundingClientRect().height < 44).length);
    expect(small).toBe(0);
  });

  it("runs nothing that came in an address", async () => {
    const page = await open("en/exercises/relu/?work=for(;;){}#work=for(;;){}");
    expect(await page.locator("textarea.work-text").inputValue()).toBe(stub);
    expect(await stateOf(page, "forward-values")).toBe("waiting");
  });
});
