// A page with its playground open, and works to try in it.

import { readFileSync } from "node:fs";
import path from "node:path";
import { CHECKOUT, readExercise } from "@pravah/grader";
import type { Locator, Page } from "playwright-core";
import { type OpenOptions, PHONE, type TestSite } from "./browser.ts";

export const relu = readExercise(path.join(CHECKOUT, "exercises/relu"));
export const stub = readFileSync(path.join(relu.directory, "work.ts"), "utf8");

export const rightForward =
  "return { out: x.map((r) => r.map((v) => Math.max(0, v))), cache: x.map((r) => [...r]) };";

/** @param mask where the gradient passes: `>` is right */
export const backward = (mask: string) =>
  `return dOut.map((r, i) => r.map((d, j) => ((cache as number[][])[i]![j]! ${mask} 0 ? d : 0)));`;

/** The stub with bodies written. */
export function written(bodies: Record<string, string>): string {
  return Object.entries(bodies).reduce(
    (text, [name, body]) => text.replace(`throw new NotImplemented("${name}");`, () => body),
    stub,
  );
}

/** Checks that pass, one that does not, and some that are not written yet. */
export const someOfEach = written({ reluForward: rightForward, reluBackward: backward(">=") });

/** On a narrow screen the text field stays; on a wide one it is there until the code editor comes. */
export async function openPlayground(
  site: TestSite,
  address: string,
  options: OpenOptions = { viewport: PHONE },
): Promise<Page> {
  const page = await site.open(address, options);
  await showPlayground(page);
  return page;
}

export async function showPlayground(page: Page): Promise<void> {
  await page.locator("pravah-playground").scrollIntoViewIfNeeded();
  await page.locator("textarea.work-text").waitFor();
  await page.locator("li.check").first().waitFor();
}

/** Clicks into the text field; the code editor takes its place. */
export async function bringCodeEditor(page: Page): Promise<Locator> {
  await page.locator("textarea.work-text").click();
  const editor = page.locator(".cm-content");
  await editor.waitFor();
  return editor;
}

/** As a reader pastes it over everything. */
export async function replaceText(page: Page, source: string): Promise<void> {
  await page.locator("#work").focus();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.insertText(source);
}

export async function run(page: Page, source: string): Promise<void> {
  await page.locator("textarea.work-text").fill(source);
  await runAgain(page);
}

/** Runs what stands there. */
export async function runAgain(page: Page): Promise<void> {
  await page.locator("button.run").click();
  await page.locator("button.run:enabled").waitFor();
}

export const check = (page: Page, id: string) => page.locator(`li.check[data-check="${id}"]`);

export const stateOf = (page: Page, id: string) => check(page, id).getAttribute("data-state");
