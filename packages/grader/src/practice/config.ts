// The Vitest configuration of practice, shared by all exercises.

import { defineConfig, type ViteUserConfig } from "vitest/config";
import { createPulseFolder } from "./pulse.ts";
import { PracticeReporter } from "./reporter.ts";
import { workPlugin } from "./work-plugin.ts";

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
      reporters: ["default", new PracticeReporter(folder)],
    },
  });
}
