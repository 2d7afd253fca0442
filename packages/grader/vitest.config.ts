// Tests of the grader. They start processes and wait for limits: 20 s is plenty, but not 5.

import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    testTimeout: 20_000,
    hookTimeout: 30_000,
    // They wait more than they compute.
    maxWorkers: "100%",
  },
});
