// The corpus of attacks, what each wall stops, and whole runs that are killed, deceived and resumed: minutes
// of grading, so `pnpm test:attacks` runs them and not `pnpm test`.

import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/attacks/**/*.test.ts", "test/long/**/*.test.ts"],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: "100%",
  },
});
