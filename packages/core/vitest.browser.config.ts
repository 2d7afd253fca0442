// Tests that need a browser; `pnpm test` does not run them.

import { defineConfig } from "vitest/config";

export default defineConfig({ test: { include: ["browser/*.test.ts"], testTimeout: 60_000 } });
