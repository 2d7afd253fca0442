// Tests of the engine; three experiments train real networks and take a few seconds each.

import { defineConfig } from "vitest/config";

export default defineConfig({ test: { include: ["test/**/*.test.ts"], testTimeout: 60_000 } });
