// Runs the tests in `test/browser` with Vitest.

import { startVitest } from "vitest/node";
import { SITE } from "../pages/checkout.ts";

/** @param files parts of file names; all tests without them @returns 0 when all passed */
export async function runBrowserTests(files: readonly string[]): Promise<number> {
  // Every exercise takes minutes: only where it is asked for by name.
  if (files.includes("conformance")) process.env.PRAVAH_CONFORMANCE = "all";
  if (files.includes("playground-speed")) process.env.PRAVAH_SPEED = "all";
  const config = `${SITE}/vitest.browser.config.ts`;
  const vitest = await startVitest("test", [...files], { root: SITE, config, run: true });
  await vitest.close();
  const { state } = vitest;
  const failed = state.getCountOfFailedTests() + state.getUnhandledErrors().length;
  return failed > 0 || state.getFiles().length === 0 ? 1 : 0;
}
