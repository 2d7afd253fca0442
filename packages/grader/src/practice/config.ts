// The Vitest configuration of practice, shared by all exercises.

import { fileURLToPath } from "node:url";
import { defineConfig, type ViteUserConfig } from "vitest/config";
import { createPulseFolder } from "./pulse.ts";
import type { PracticeReporterOptions } from "./reporter.ts";
import { workPlugin } from "./work-plugin.ts";

// A path: Vite reads this file before it can read the TypeScript of our packages, Vitest a reporter after.
const REPORTER = fileURLToPath(new URL("./reporter.ts", import.meta.url));

/** Practice below the folder in which Vitest was started: one exercise, or all. */
export function practiceConfig(): ViteUserConfig {
  const { env, folder } = createPulseFolder();
  return defineConfig({
    plugins: [workPlugin()],
    test: {
      include: ["**/grader.spec.ts"],
      env,
      // A blocked thread dies with the process; a blocked child process would live on.
      pool: "threads",
      testTimeout: 20_000,
      reporters: ["default", [REPORTER, { pulses: folder } satisfies PracticeReporterOptions]],
    },
  });
}
