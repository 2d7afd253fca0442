// What a page may load and run, as a Content-Security-Policy in its head: hosts of files send no headers.

import { type Html, html } from "@pravah/markup";
import { contentHash } from "./content-hash.ts";

type Sources = Readonly<Record<string, string>>;

/** What no document of the site may do. `default-src` stands for what has no line of its own. */
const NOTHING: Sources = {
  "default-src": "'none'",
  "base-uri": "'none'",
  "object-src": "'none'",
  "form-action": "'none'",
};

const PAGE: Sources = {
  ...NOTHING,
  "script-src": "'self'",
  "style-src": "'self'",
  // KaTeX places the parts of a formula by attributes; no stylesheet can be written into a page.
  "style-src-attr": "'unsafe-inline'",
  "img-src": "'self'",
  "font-src": "'self'",
  "connect-src": "'self'",
  "manifest-src": "'self'",
  "worker-src": "'self'",
  "frame-src": "'self'",
};

/** Around a work: one script, frames and workers made of text, and no address at all. */
const WORK_FRAME: Sources = {
  ...NOTHING,
  "script-src": "blob:",
  "worker-src": "blob:",
  "frame-src": "data:",
};

/** @param inline the texts of the inline scripts of the page */
export const pagePolicy = (...inline: string[]): string => policy(PAGE, inline);

export const workFramePolicy = (...inline: string[]): string => policy(WORK_FRAME, inline);

/** For the head, before anything that loads. */
export const policyHtml = (text: string): Html =>
  html`<meta http-equiv="Content-Security-Policy" content="${text}">`;

/** As a policy names an inline script: by its text. */
export function hashSource(script: string): string {
  return `'sha256-${contentHash(script)}'`;
}

function policy(sources: Sources, inline: readonly string[]): string {
  const hashes = inline.map((script) => ` ${hashSource(script)}`).join("");
  return Object.entries(sources)
    .map(([name, value]) => `${name} ${value}${name === "script-src" ? hashes : ""}`)
    .join("; ");
}
