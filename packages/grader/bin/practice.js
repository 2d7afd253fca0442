#!/usr/bin/env node
// Vitest over the exercises, as `pnpm test` in one of them and `pnpm ui` start it.

import { launch } from "./launch.js";

await launch(new URL("../src/practice/main.ts", import.meta.url).href);
