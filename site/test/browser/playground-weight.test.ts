// What the playground costs: nothing before a reader comes near it, and little then.

import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { DIST } from "../../src/pages/checkout.ts";
import { DESKTOP, PHONE, useSite } from "./browser.ts";

const GRADER_BAR = 160_000;
const EDITOR_BAR = 140_000;

describe("the playground's weight", () => {
  const site = useSite();

  it("is not loaded while it is out of sight", async () => {
    const page = await (await site.context({ viewport: PHONE })).newPage();
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await page.goto(site.url("en/exercises/relu/"), { waitUntil: "networkidle" });
    const names = asked.map((url) => path.posix.basename(url));
    expect(
      names.filter((name) =>
        /^(?:playground-(?!element)|grader|grading|_virtual_work|work-|code-editor)/.test(name),
      ),
    ).toEqual([]);
  });

  it("brings the code editor only when a reader begins to write", async () => {
    const page = await (await site.context({ viewport: DESKTOP })).newPage();
    const asked: string[] = [];
    page.on("request", (request) => asked.push(path.posix.basename(request.url())));
    await page.goto(site.url("en/exercises/relu/"), { waitUntil: "networkidle" });
    await page.locator("pravah-playground").scrollIntoViewIfNeeded();
    await page.locator("li.check").first().waitFor();
    await page.waitForLoadState("networkidle");
    const editors = () => asked.filter((name) => name.startsWith("code-editor-"));
    expect(editors()).toEqual([]);
    await page.locator("textarea.work-text").click();
    await page.locator(".cm-content").waitFor();
    expect(editors()).toHaveLength(1);
  });

  it.each([
    { what: "grading", bar: GRADER_BAR },
    { what: "code-editor", bar: EDITOR_BAR },
  ])("keeps $what, with all that it imports, within its bar", ({ what, bar }) => {
    const bytes = weightOf(what);
    console.log(`${what}: ${bytes} bytes with gzip`);
    expect(bytes).toBeGreaterThan(0);
    expect(bytes).toBeLessThanOrEqual(bar);
  });
});

/** Of the script whose name begins so, and of every script that it imports at once. */
function weightOf(what: string): number {
  const folder = path.join(DIST, "assets");
  const seen = new Set<string>();
  const visit = (name: string): number => {
    if (seen.has(name)) return 0;
    seen.add(name);
    const content = readFileSync(path.join(folder, name));
    const imported = content.toString().matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g);
    return [...imported].reduce(
      (sum, [, next]) => sum + visit(next ?? ""),
      gzipSync(content).length,
    );
  };
  const first = readdirSync(folder).find((name) => name.startsWith(`${what}-`));
  return first === undefined ? 0 : visit(first);
}
