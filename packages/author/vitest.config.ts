// Tests of the author's tools: each verifies a whole exercise, sandbox included.

import { configDefaults, defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // Those need tmux, and have a command of their own.
    exclude: [...configDefaults.exclude, "test/terminal/**"],
    testTimeout: 40_000,
    hookTimeout: 60_000,
  },
});
