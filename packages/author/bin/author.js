#!/usr/bin/env node
// The command `author`: verify graders, record misconceptions, start an exercise, make the edition.

import { launch } from "@pravah/grader/launch";

await launch(new URL("../src/cli/main.ts", import.meta.url).href);
