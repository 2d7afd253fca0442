#!/usr/bin/env node
// The command `bench`: how fast, beside what others use.

import { launch } from "@pravah/grader/launch";

await launch(new URL("../src/main.ts", import.meta.url).href);
