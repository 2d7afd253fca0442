// What needs a real terminal: minutes, and tmux, so not among the tests of every change.

import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/terminal/**/*.test.ts"],
    testTimeout: 240_000,
    hookTimeout: 60_000,
    // Each waits for a screen; two at a time would wait for each other.
    maxWorkers: 1,
  },
});
