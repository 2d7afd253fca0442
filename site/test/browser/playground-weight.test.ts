// What the playground costs: nothing before a reader comes near it, and little then.

import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { DIST } from "../../src/build/checkout.ts";
import { PHONE, useSite } from "./browser.ts";

const GRADER_BAR = 160_000;

describe("the playground's weight", () => {
  const site = useSite();

  it("is not loaded while it is out of sight", async () => {
    const page = await (await site.context({ viewport: PHONE })).newPage();
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await page.goto(site.url("en/exercises/relu/"), { waitUntil: "networkidle" });
    const names = asked.map((url) => path.posix.basename(url));
    expect(names.filter((name) => /^(?:playground-(?!element)|grader|work-)/.test(name))).toEqual(
      [],
    );
  });

  it("keeps the grading worker, with all that it imports, within its bar", () => {
    const folder = path.join(DIST, "assets");
    const [worker] = readdirSync(folder).filter((name) => name.startsWith("grader-worker-"));
    expect(worker).toBeDefined();
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
    expect(visit(worker ?? "")).toBeLessThanOrEqual(GRADER_BAR);
  });
});
