// Before the browser tests: there must be a built site and a browser.

import { existsSync } from "node:fs";
import path from "node:path";
import { DIST } from "../../src/pages/checkout.ts";
import { CHROMIUM } from "./browser.ts";

export default function setup(): void {
  if (!existsSync(path.join(DIST, "service-worker.js"))) {
    throw new Error("there is no built site: run `pnpm site test`, or `pnpm site build` first");
  }
  if (!existsSync(CHROMIUM)) {
    throw new Error(
      `no browser at ${CHROMIUM}: apt-get install chromium, or set PRAVAH_CHROMIUM to its path`,
    );
  }
}
