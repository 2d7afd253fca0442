// The built site in Chromium: one server and one browser per test file, a fresh profile per test.

import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { DIST } from "../../src/pages/checkout.ts";
import { type Serving, serve } from "../../src/serve/static-server.ts";

export const CHROMIUM = process.env.PRAVAH_CHROMIUM ?? "/usr/bin/chromium";

/** A mid-range phone of India's classrooms. */
export const PHONE = { width: 360, height: 740 };
export const DESKTOP = { width: 1280, height: 900 };

const FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"];

/** Where the site stands on its host: the tests run it under a sub-path, the harder case. */
const BASE = "/courses/pravah/";

export interface OpenOptions {
  viewport?: { width: number; height: number };
  theme?: "light" | "dark";
  script?: boolean;
  /** Whether the service worker may run; it would answer from its cache. */
  offline?: boolean;
}

export interface TestSite {
  /** Opens a page of the site in a profile of its own. */
  open(path: string, options?: OpenOptions): Promise<Page>;
  url(path: string): string;
  context(options?: OpenOptions): Promise<BrowserContext>;
}

/** To be called at the top of a test file. */
export function useSite(): TestSite {
  let browser: Browser;
  let server: Serving;
  const contexts: BrowserContext[] = [];
  beforeAll(async () => {
    server = await serve(DIST, { port: 0, base: BASE });
    browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
  });
  afterAll(async () => {
    for (const context of contexts) await context.close();
    await browser?.close();
    await server?.close();
  });
  const context = async ({ viewport = PHONE, theme, script = true, offline }: OpenOptions = {}) => {
    const made = await browser.newContext({
      viewport,
      colorScheme: theme ?? "light",
      javaScriptEnabled: script,
      serviceWorkers: offline ? "allow" : "block",
    });
    contexts.push(made);
    return made;
  };
  return {
    context,
    url: (path) => server.url + path,
    async open(path, options) {
      const page = await (await context(options)).newPage();
      await page.goto(server.url + path, { waitUntil: "load" });
      return page;
    },
  };
}
