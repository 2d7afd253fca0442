// Runs once per grader: prints V8's code for the realm's text, so that no sandbox has to compile it anew.
// V8 takes it for the same text, version and flags only, and else compiles the text.

import { writeSync } from "node:fs";
import vm from "node:vm";
import { bareContext } from "./bare-context.ts";

declare const REALM_TEXT: string;

const script = new vm.Script(REALM_TEXT);
// What has run has been compiled, and is part of the code.
script.runInContext(bareContext());
writeSync(1, script.createCachedData().toString("base64"));
