// What the service worker has kept on the device.

import type { Page } from "playwright-core";
import { expect } from "vitest";

export const savedPages = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const [name] = await caches.keys();
    if (name === undefined) return [];
    const cache = await caches.open(name);
    return (await cache.keys()).map(({ url }) => url);
  });

export async function waitForPages(page: Page, urls: readonly string[]): Promise<void> {
  await expect
    .poll(
      async () => {
        const saved = await savedPages(page);
        return urls.filter((url) => !saved.includes(url));
      },
      { timeout: 60_000 },
    )
    .toEqual([]);
}
