// Where the frame around a work cannot be had, or has no walls, no work runs; and the next try is a new one.

import { describe, expect, it } from "vitest";
import { PHONE, useSite } from "./browser.ts";
import { openPlayground, run, runAgain, someOfEach, stateOf } from "./playground-page.ts";

const FRAME = "**/work-frame.html";
const DOOR = `addEventListener("message", ({ data, ports: [grader] }) => {
  const address = URL.createObjectURL(new Blob([data], { type: "text/javascript" }));
  grader.onmessage = ({ data: { box, open }, ports }) => {
    if (!open) return;
    const worker = new Worker(address);
    worker.onerror = ({ message }) => grader.postMessage({ box, why: message });
    worker.postMessage(null, ports);
  };
}, { once: true });`;
const STRICT = `<meta http-equiv="Content-Security-Policy" content="script-src 'unsafe-inline' blob:">`;

describe("the frame around a work", () => {
  const site = useSite();
  const open = () => openPlayground(site, "en/exercises/relu/", { viewport: PHONE });

  it("that cannot be fetched is said, and is fetched at the next run", async () => {
    const page = await open();
    await page.route(FRAME, (route) => route.abort());
    await run(page, someOfEach);
    expect(await page.locator(".work-status").textContent()).toMatch(/could not be loaded/);
    expect(await page.locator("iframe").count()).toBe(0);
    await page.unroute(FRAME);
    await runAgain(page);
    expect(await stateOf(page, "forward-values")).toBe("pass");
    expect(await page.locator("iframe").count()).toBe(1);
  });

  it.each([
    {
      wall: "a policy",
      inner: `<iframe src="data:text/html,${encodeURIComponent(`<script>${DOOR}</script>`)}"></iframe>`,
      says: "this browser gives the work no policy",
    },
    {
      wall: "an origin of its own",
      inner: `${STRICT}<iframe srcdoc="<script>${DOOR.replaceAll('"', "&quot;")}</script>"></iframe>`,
      says: "this browser gives the work the site's origin",
    },
  ])("runs no work without $wall", async ({ inner, says }) => {
    const page = await open();
    await page.route(FRAME, (route) =>
      route.fulfill({ contentType: "text/html", body: `<!doctype html>${inner}` }),
    );
    await run(page, someOfEach);
    expect(await page.locator(".work-problem").textContent()).toContain(says);
    expect(await stateOf(page, "forward-values")).toBe("waiting");
    await page.unroute(FRAME);
    await runAgain(page);
    expect(await stateOf(page, "forward-values")).toBe("pass");
  });
});
