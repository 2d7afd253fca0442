// Tests of the author's tools: each verifies a whole exercise, sandbox included.

import { defineConfig } from "vitest/config";

export default defineConfig({
  test: { include: ["test/**/*.test.ts"], testTimeout: 40_000, hookTimeout: 60_000 },
});
