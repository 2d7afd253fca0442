// Tests of the grader. They start processes and wait for limits: 20 s is plenty, but not 5.

import { configDefaults, defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // The corpus of attacks and what else takes long, and what needs a browser, have commands of their own.
    exclude: [...configDefaults.exclude, "test/attacks/**", "test/long/**", "test/browser/**"],
    testTimeout: 20_000,
    hookTimeout: 30_000,
    // They wait more than they compute.
    maxWorkers: "100%",
  },
});
