// What a reader pays for a lesson: bytes over the wire before any interaction.

import { describe, expect, it } from "vitest";
import { allPages } from "./all-pages.ts";
import { useSite } from "./browser.ts";

const BARS = { script: 10_240, html: 15_360, all: 92_160, course: 1_500_000 };

interface Weight {
  url: string;
  kind: string;
  bytes: number;
}

describe("weight", () => {
  const site = useSite();

  async function weigh(path: string): Promise<Weight[]> {
    const page = await (await site.context()).newPage();
    const session = await page.context().newCDPSession(page);
    await session.send("Network.enable");
    const kinds = new Map<string, { url: string; kind: string }>();
    const weights: Weight[] = [];
    session.on("Network.responseReceived", ({ requestId, response, type }) => {
      kinds.set(requestId, { url: response.url, kind: type });
    });
    session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
      const about = kinds.get(requestId);
      if (about) weights.push({ ...about, bytes: encodedDataLength });
    });
    await page.goto(site.url(path), { waitUntil: "networkidle" });
    await page.close();
    return weights;
  }

  const sum = (weights: readonly Weight[]) => weights.reduce((all, { bytes }) => all + bytes, 0);

  // Most of the time they wait for a network that stays idle.
  it.concurrent.each(allPages().filter((path) => path.includes("/") && !/search/.test(path)))(
    "%s",
    async (path) => {
      const weights = await weigh(path);
      const list = weights.map(({ url, bytes }) => `${bytes} ${url}`).join("\n");
      const of = (kind: string) => weights.filter((one) => one.kind === kind);
      expect(sum(of("Document")), list).toBeLessThanOrEqual(BARS.html);
      expect(sum(of("Script")), list).toBeLessThanOrEqual(BARS.script);
      // A device without any font for Devanagari loads one; readers' devices have theirs.
      const usual = weights.filter(({ url }) => !url.includes("noto-sans-devanagari"));
      expect(sum(usual), list).toBeLessThanOrEqual(BARS.all);
    },
  );
});
