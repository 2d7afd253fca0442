// A slow processor for a page and its workers. Chromium's own emulation reaches the page's main thread only, so
// the whole process that draws the page is stopped most of the time, as that emulation does with its thread.

import type { Browser } from "playwright-core";

/** How long it runs before it is stopped, in ms. */
const TURN = 4;

/** @param times how many times slower @returns ends it */
export async function slowProcessor(browser: Browser, times: number): Promise<() => void> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  await session.detach();
  const renderers = processInfo.filter(({ type }) => type === "renderer").map(({ id }) => id);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const send = (signal: NodeJS.Signals) => {
    for (const id of renderers) {
      try {
        process.kill(id, signal);
      } catch {
        // Its page was closed.
      }
    }
  };
  let begun = 0;
  const stop = () => {
    send("SIGSTOP");
    // This process is late now and then: what counts is how long the other ran.
    timer = setTimeout(go, (performance.now() - begun) * (times - 1));
  };
  const go = () => {
    begun = performance.now();
    send("SIGCONT");
    timer = setTimeout(stop, TURN);
  };
  go();
  return () => {
    clearTimeout(timer);
    send("SIGCONT");
  };
}
