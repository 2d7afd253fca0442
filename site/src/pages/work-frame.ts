// The document around a work: a page of the site, so that it is there without a connection, with nothing in it
// but a frame made of text. Such a frame has no origin, and has the policy of the document that it stands in:
// the pages' own policy need not allow what a work needs.
//
// A frame with the attribute `sandbox` is no better, and in Chromium slower: it gets a process of its own, and a
// call takes three times as long.

import { readFileSync } from "node:fs";
import path from "node:path";
import { html, trusted } from "@pravah/markup";
import { SITE } from "./checkout.ts";
import { policyHtml, workFramePolicy } from "./content-policy.ts";

export const WORK_FRAME_FILE = "work-frame.html";

const DOOR = path.join(SITE, "src", "playground", "frame-door.js");

export function workFrameHtml(): string {
  const door = readFileSync(DOOR, "utf8");
  const policy = policyHtml(workFramePolicy(door));
  const inner = html`<!doctype html><meta charset="utf-8">${policy}<title>Work</title><script>${trusted(door)}</script>`;
  return `${html`<!doctype html>
<html lang="en">
<head><meta charset="utf-8">${policy}
<title>Work</title></head>
<body><iframe title="Work" src="data:text/html,${encodeURIComponent(`${inner}`)}"></iframe></body>
</html>
`}`;
}
