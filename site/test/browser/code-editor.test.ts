// The code editor that takes the text field's place: the same text, the same keeping, the same checks.

import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { DESKTOP, PHONE, useSite } from "./browser.ts";
import {
  backward,
  bringCodeEditor,
  check,
  openPlayground,
  relu,
  replaceText,
  rightForward,
  runAgain,
  stateOf,
  stub,
  written,
} from "./playground-page.ts";

const CHUNK = "**/assets/code-editor-*.js";

const kept = (page: Page) => page.evaluate(() => localStorage.getItem("pravah:work:relu"));

describe("the code editor", () => {
  const site = useSite();
  const open = (address: string, viewport = DESKTOP) => openPlayground(site, address, { viewport });

  it("runs the checks on what was typed, and knows the same mistake", async () => {
    const page = await open("hi/exercises/relu/");
    await bringCodeEditor(page);
    await replaceText(page, written({ reluForward: rightForward, reluBackward: backward(">=") }));
    await page.keyboard.press("ControlOrMeta+Enter");
    await page.locator(".work-status", { hasText: "अभ्यास" }).waitFor();
    expect(await stateOf(page, "forward-values")).toBe("pass");
    expect(await stateOf(page, "backward-at-zero")).toBe("fail");
    const known = relu.feedback.hi.misconceptions["ge-zero"] ?? "?";
    expect(await check(page, "backward-at-zero").textContent()).toContain(known);
  });

  it("comes with the text, the caret and the focus, and moves nothing on the page", async () => {
    const page = await open("en/exercises/relu/");
    const below = () =>
      page.locator("h3#checks").evaluate((it) => it.getBoundingClientRect().top + scrollY);
    const before = await below();
    const release = await hold(page);
    await page.locator("textarea.work-text").focus();
    await page.keyboard.press("ControlOrMeta+Home");
    await page.keyboard.insertText("// first\n");
    release();
    await page.locator(".cm-content").waitFor();
    await page.keyboard.insertText("// second\n");
    await expect.poll(() => kept(page)).toBe(`// first\n// second\n${stub}`);
    expect(Math.abs((await below()) - before)).toBeLessThanOrEqual(1);
    // What was written before it came can be taken back as well.
    await page.keyboard.press("ControlOrMeta+z");
    await page.keyboard.press("ControlOrMeta+z");
    await expect.poll(() => kept(page)).toBe(null);
  });

  it("indents with Tab, and is left with Escape, then Tab", async () => {
    const page = await open("en/exercises/relu/");
    await bringCodeEditor(page);
    await replaceText(page, "let a = 1;");
    await page.keyboard.press("Tab");
    await expect.poll(() => kept(page)).toBe("  let a = 1;");
    await page.keyboard.press("Shift+Tab");
    await expect.poll(() => kept(page)).toBe("let a = 1;");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Tab");
    expect(await page.locator("button.run:focus").count()).toBe(1);
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Shift+Tab");
    expect(await page.locator("#work:focus").count()).toBe(0);
    expect(await kept(page)).toBe("let a = 1;");
  });

  it("is labelled, and says in both languages how to leave it", async () => {
    for (const language of ["en", "hi"]) {
      const page = await open(`${language}/exercises/relu/`);
      const editor = await bringCodeEditor(page);
      expect(await editor.getAttribute("aria-labelledby")).toBe("work-label");
      expect(await editor.getAttribute("aria-describedby")).toBe("work-help");
      expect(await page.locator("#work-label").textContent()).toContain("work.ts");
      expect(await page.locator("#work-help").textContent()).toMatch(/Escape.*Tab/);
      await page.locator("button.run").focus();
      await page.locator("#work-label").click();
      expect(await page.locator(".cm-content:focus").count()).toBe(1);
    }
  });

  it("goes to the line of a syntax error", async () => {
    const page = await open("en/exercises/relu/");
    await bringCodeEditor(page);
    await replaceText(page, `${"// a line\n".repeat(80)}export function f( {\n`);
    await runAgain(page);
    const line = /line (\d+)/.exec((await page.locator(".work-problem").textContent()) ?? "")?.[1];
    expect(["81", "82"]).toContain(line);
    await page.locator(".work-problem button").click();
    expect(await page.locator(".cm-content:focus").count()).toBe(1);
    const shown = page.locator(".cm-lineNumbers .cm-gutterElement", { hasText: line });
    expect(await shown.isVisible()).toBe(true);
  });

  it("saves, opens and starts over as the text field does", async () => {
    const page = await open("en/exercises/relu/");
    await bringCodeEditor(page);
    const text = `// ‖dZ‖ नमस्ते\n${stub}`;
    await replaceText(page, text);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.locator("button.save").click(),
    ]);
    const file = await download.path();
    expect(readFileSync(file, "utf8")).toBe(text);
    page.on("dialog", (dialog) => void dialog.accept());
    await page.locator("button.reset").click();
    expect(await kept(page)).toBe(null);
    const [chooser] = await Promise.all([
      page.waitForEvent("filechooser"),
      page.locator("button.open").click(),
    ]);
    await chooser.setFiles(file);
    await expect.poll(() => kept(page)).toBe(text);
  });

  it("changes back to the text field when asked, and remembers that", async () => {
    const page = await open("en/exercises/relu/");
    await bringCodeEditor(page);
    await replaceText(page, "// mine\n");
    await page.locator("button.switch-editor").click();
    const field = page.locator("textarea.work-text");
    expect(await field.inputValue()).toBe("// mine\n");
    expect(await page.locator("textarea.work-text:focus").count()).toBe(1);
    await page.reload();
    await field.click();
    await runAgain(page);
    expect(await page.locator(".cm-editor").count()).toBe(0);
    await page.locator("button.switch-editor").click();
    await page.locator(".cm-content:focus").waitFor();
    expect(await page.locator("textarea.work-text").count()).toBe(0);
  });

  it("that fails to load leaves the text field usable, and says so when it was asked for", async () => {
    const page = await open("en/exercises/relu/");
    await page.route(CHUNK, (route) => route.abort());
    const failed = page.waitForEvent("requestfailed");
    const field = page.locator("textarea.work-text");
    await field.click();
    await failed;
    await field.fill(written({ reluForward: rightForward }));
    await runAgain(page);
    expect(await stateOf(page, "forward-values")).toBe("pass");
    await page.locator("button.switch-editor").click();
    await page.locator(".work-status", { hasText: "could not be loaded" }).waitFor();
    expect(await field.isEditable()).toBe(true);
  });

  it("is not offered on a phone's screen", async () => {
    const page = await open("en/exercises/relu/", PHONE);
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await page.locator("textarea.work-text").click();
    await runAgain(page);
    expect(asked.filter((url) => url.includes("code-editor"))).toEqual([]);
    expect(await page.locator("button.switch-editor").count()).toBe(0);
  });

  /** Keeps the chunk back. @returns lets it through */
  async function hold(page: Page): Promise<() => void> {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route(CHUNK, async (route) => {
      await held;
      await route.continue();
    });
    return release;
  }
});
