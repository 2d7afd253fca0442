#!/usr/bin/env node
// The command `pravah`: grade works, show hints.

import { launch } from "./launch.js";

await launch(new URL("../src/cli/main.ts", import.meta.url).href);
