// Practice in Vitest: watch, filters and the UI are its own; what a spec and a work are, is ours.

import path from "node:path";
import { defineConfig, type ViteUserConfig } from "vitest/config";
import { courseOutline } from "../catalog/course-outline.ts";
import { EXERCISE_FILES } from "../catalog/exercise-files.ts";
import { CHECKOUT } from "../files/checkout.ts";
import { DEFAULT_LIMITS } from "../sandbox/limits.ts";
import { isDebugged } from "./debug/is-debugged.ts";
import { homeOfFile } from "./forget-changes.ts";
import { prepareSandbox } from "./prepare-sandbox.ts";
import { PracticeReporter } from "./reporter.ts";
import { uiPage } from "./ui-page.ts";
import { workPlugin } from "./work-plugin.ts";

/** The sandbox ends what does not end; this is for a spec that waits for what never comes. */
const PATIENCE_MS = 120_000;

/** @param debugged runs the works in Vitest's own processes */
export function vitestHost(debugged: boolean = isDebugged()): ViteUserConfig {
  const ids = courseOutline(CHECKOUT).map(({ id }) => id);
  return defineConfig({
    plugins: [workPlugin(debugged ? null : prepareSandbox(DEFAULT_LIMITS)), uiPage(ids)],
    test: {
      include: [`**/${EXERCISE_FILES.spec}`],
      globals: true,
      // A sandbox ends with the process that asks it.
      pool: "forks",
      testTimeout: debugged ? 0 : PATIENCE_MS,
      reporters: [new PracticeReporter()],
      watchTriggerPatterns: [
        {
          pattern: /\.(?:ts|json|md)$/,
          testsToRun: (file) => {
            const home = homeOfFile(file);
            return home === null ? undefined : path.join(home, EXERCISE_FILES.spec);
          },
        },
      ],
    },
  });
}
