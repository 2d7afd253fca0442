// Tests of the built site in Chromium: `pnpm site test` runs them.

import { defineConfig } from "vitest/config";

const WITH_A_CLOCK = "test/browser/*speed.test.ts";
const patience = { testTimeout: 120_000, hookTimeout: 120_000 };

export default defineConfig({
  test: {
    globalSetup: ["test/browser/built-site.ts"],
    projects: [
      {
        test: {
          name: "pages",
          include: ["test/browser/*.test.ts"],
          exclude: [WITH_A_CLOCK],
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
          ...patience,
        },
      },
      {
        // Alone on the machine, after the others.
        test: {
          name: "clock",
          include: [WITH_A_CLOCK],
          maxWorkers: 1,
          sequence: { groupOrder: 2 },
          ...patience,
        },
      },
    ],
  },
});
