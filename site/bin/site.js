#!/usr/bin/env node
// The command `site`: dev, build, preview, start, test, data.

import { launch } from "@pravah/grader/launch";

await launch(new URL("../src/cli/main.ts", import.meta.url).href);
