// The large cohort: half an hour of grading, so not among the tests of every change.

import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/heavy/*.heavy.ts"],
    testTimeout: 7_200_000,
    hookTimeout: 7_200_000,
    reporters: ["verbose"],
  },
});
