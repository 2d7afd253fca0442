// Practice, for every exercise: `pnpm test` in one of them, `pnpm ui` for all.
// A path, not a package name: Vite reads this file before it knows how to read ours.

import { practiceConfig } from "../packages/grader/src/practice/config.ts";

export default practiceConfig();
