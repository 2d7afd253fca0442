#!/usr/bin/env node
// The command `experiments`: do the papers' figures come out here too?

import { launch } from "@pravah/grader/launch";

await launch(new URL("../src/main.ts", import.meta.url).href);
