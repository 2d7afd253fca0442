// A work in the playground finds every door shut. Each door is tried three times: in a page that nobody guards, where
// it must be open, or the test would not see it; by a work; and in the frame around works by a program that
// never took anything away, so that the frame's walls stand alone.

import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type OpenOptions, useSite } from "./browser.ts";
import { type Collector, collect } from "./collector.ts";
import { DOORS, tryAll } from "./doors.ts";
import { check, openPlayground, run } from "./playground-page.ts";

const ALL = DOORS.map(({ name }) => name).sort();
/** A work with such an expression is refused before it runs. */
const REFUSED = DOORS.filter(({ code }) => /\bimport\(/.test(code));
const TRIED = DOORS.filter((door) => !REFUSED.includes(door));

interface Outcome {
  /** Doors that said they were open, or through which somebody came or was heard. */
  open: string[];
  /** What the origin stores afterwards. */
  stored: unknown;
}

describe("the doors of a work", () => {
  const site = useSite();
  let collector: Collector;
  beforeAll(async () => {
    collector = await collect();
  });
  afterAll(() => collector.close());

  /** Lets the page hear what is sent to it. */
  const listen = (page: Page) =>
    page.evaluate(() => {
      const heard: string[] = [];
      Object.assign(window, { heard, channel: new BroadcastChannel("door") });
      const hear = ({ data }: MessageEvent) => heard.push(String(data));
      addEventListener("message", hear);
      (window as unknown as { channel: BroadcastChannel }).channel.onmessage = hear;
    });

  const outcome = async (page: Page, said: readonly string[]): Promise<Outcome> => {
    const heard = await page.evaluate(() => (window as unknown as { heard: string[] }).heard);
    const named = heard.filter((name) => ALL.includes(name));
    const stored = await page.evaluate(async () => ({
      caches: await caches.keys(),
      databases: (await indexedDB.databases()).map(({ name }) => name),
      local: Object.keys(localStorage).filter((key) => !key.startsWith("pravah:")),
      session: Object.keys(sessionStorage),
      cookie: document.cookie,
    }));
    const open = [...new Set([...said, ...named, ...collector.visits()])].sort();
    return { open, stored };
  };

  const NOTHING = { caches: [], databases: [], local: [], session: [], cookie: "" };

  /** A page of its own collector, so that one's visits are not another's. */
  const fresh = async () => {
    await collector.close();
    collector = await collect();
  };

  it("are all open where nobody guards them", async () => {
    await fresh();
    const page = await (await site.context({ offline: true })).newPage();
    await page.goto(collector.url);
    await listen(page);
    const inWorker = tryAll(
      DOORS.filter(({ from }) => from === "worker"),
      collector.url,
    );
    const said = await page.evaluate(
      (text) =>
        new Promise<string[]>((resolve) => {
          const worker = new Worker(URL.createObjectURL(new Blob([text])));
          worker.onmessage = ({ data }) => {
            if (Array.isArray(data)) resolve(data);
            else dispatchEvent(new MessageEvent("message", { data }));
          };
        }),
      `(async () => postMessage(await ${inWorker}))()`,
    );
    const inWindow = DOORS.filter(({ from, name }) => from === "window" && name !== "location");
    said.push(...(await page.evaluate<string[]>(tryAll(inWindow, collector.url))));
    const { open, stored } = await outcome(page, said);
    expect(stored).not.toEqual(NOTHING);
    await page.evaluate((at) => location.assign(at), `${collector.url}door?door=location`);
    await expect.poll(() => collector.visits(), { timeout: 20_000 }).toContain("location");
    expect([...open, "location"].sort()).toEqual(ALL);
  });

  const openPage = async (options: OpenOptions = {}) => {
    await fresh();
    const page = await openPlayground(site, "en/exercises/relu/", options);
    await listen(page);
    return page;
  };

  it("are all shut to a work", async () => {
    const page = await openPage();
    const others = page.context().pages().length;
    const address = page.url();
    await run(
      page,
      [
        `const open = await ${tryAll(TRIED, collector.url)};`,
        "export function reluForward(): never {",
        `  throw new Error("${TRIED.length} tried; open: " + (open.join(" ") || "none"));`,
        "}",
      ].join("\n"),
    );
    const message = await check(page, "forward-values").locator(".check-message").textContent();
    expect(message).toContain(`${TRIED.length} tried; open: none`);
    expect(await outcome(page, [])).toEqual({ open: [], stored: NOTHING });
    expect(collector.contacts()).toBe(0);
    expect(page.context().pages().length).toBe(others);
    expect(page.url()).toBe(address);
    expect(REFUSED.length).toBeGreaterThan(1);
    for (const door of REFUSED) {
      await run(page, `export const open = ${tryAll([door], collector.url)};`);
      const problem = page.locator(".work-problem", { hasText: /import/ });
      expect(await problem.textContent(), door.name).toMatch(/\(line \d+\)/);
      expect(await outcome(page, []), door.name).toEqual({ open: [], stored: NOTHING });
    }
  });

  it("are all shut in its frame, to a program that has everything a worker has", async () => {
    const page = await openPage();
    const program = `onmessage = async ({ ports: [line] }) => {
      const names = typeof fetch + typeof Worker;
      line.postMessage({ names, open: await ${tryAll(DOORS, collector.url)} });
    }`;
    const { names, open: said } = await page.evaluate(async (text) => {
      const frame = document.createElement("iframe");
      frame.src = new URL("../../../work-frame.html", location.href).href;
      await new Promise((resolve) => {
        frame.onload = resolve;
        document.body.append(frame);
      });
      const [grader, line] = [new MessageChannel(), new MessageChannel()];
      frame.contentWindow?.[0]?.postMessage(text, "*", [grader.port2]);
      grader.port1.postMessage({ box: 1, open: true }, [line.port2]);
      return new Promise<{ names: string; open: string[] }>((resolve) => {
        line.port1.onmessage = ({ data }) => resolve(data);
      });
    }, program);
    expect(names).toBe("functionfunction");
    expect(await outcome(page, said)).toEqual({ open: [], stored: NOTHING });
    expect(collector.contacts()).toBe(0);
  });
});
