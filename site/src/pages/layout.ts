// The frame of every page: head, header, the text, footer. Plain functions that give HTML.

import { type Html, html, joined, trusted } from "@pravah/markup";
import { type Language, otherThan } from "../../i18n/languages.ts";
import { UI } from "../../i18n/ui-words.ts";
import type { Assets } from "./assets.ts";
import { pagePolicy, policyHtml } from "./content-policy.ts";
import { headerHtml } from "./header.ts";
import { pagePath } from "./page.ts";

export interface Frame {
  language: Language;
  /** The page's id, for its place in either language; null for pages beside the course (404). */
  id: string | null;
  root: string;
  title: string;
  summary: string;
  /** Where the site is published, with a slash at the end: alternates are absolute then. */
  address: string | null;
  assets: Assets;
  /** Whether the text holds formulas. */
  math: boolean;
  /** Links of the menu. */
  menu: Html;
  main: Html;
}

/**
 * Before the first paint: chosen colours; `js` for what the stylesheet shows only with scripts; and a
 * font for Devanagari where the device has none: there, every letter is as wide as the box for a
 * missing one.
 */
const EARLY = `(()=>{const d=document.documentElement,c=document.createElement("canvas").getContext("2d");d.classList.add("js");try{const t=localStorage.getItem("pravah:theme");if(t)d.dataset.theme=t}catch{}if(c){c.font="20px sans-serif";const w=s=>c.measureText(s).width;if(w("\\u0915\\u0932\\u0918")===w("\\u0378\\u0378\\u0378"))d.classList.add("no-devanagari")}})()`;

export function pageHtml(frame: Frame): string {
  const { language, root, title, main } = frame;
  const words = UI[language];
  const course = `${words.course} · ${words.tagline}`;
  const full = frame.id === "index" ? course : `${title} · ${words.course}`;
  const parts = [
    html`<!doctype html>`,
    html`<html lang="${language}" data-root="${root}">`,
    html`<head>`,
    html`<meta charset="utf-8">`,
    policyHtml(pagePolicy(EARLY)),
    html`<meta name="viewport" content="width=device-width, initial-scale=1">`,
    html`<title>${full}</title>`,
    html`<meta name="description" content="${frame.summary}">`,
    html`<meta name="color-scheme" content="light dark">`,
    html`<meta name="theme-color" content="#fbfaf6" media="(prefers-color-scheme: light)">`,
    html`<meta name="theme-color" content="#0f171b" media="(prefers-color-scheme: dark)">`,
    ...alternates(frame),
    html`<link rel="icon" href="${root}icon.svg" type="image/svg+xml">`,
    html`<link rel="manifest" href="${root}manifest.webmanifest">`,
    html`<script>${trusted(EARLY)}</script>`,
    ...loads(frame),
    html`</head>`,
    html`<body>`,
    html`<a class="skip" href="#text">${words.skip}</a>`,
    headerHtml(frame),
    main,
    footerHtml(frame),
    html`</body>`,
    html`</html>`,
  ];
  return `${joined(parts, "\n")}\n`;
}

function alternates({ id, root, address }: Frame): Html[] {
  if (id === null) return [];
  const place = (path: string) => (address ?? root) + path;
  const link = (hreflang: string, path: string) =>
    html`<link rel="alternate" hreflang="${hreflang}" href="${place(path)}">`;
  return [
    link("hi", pagePath("hi", id)),
    link("en", pagePath("en", id)),
    link("x-default", id === "index" ? "" : pagePath("en", id)),
  ];
}

function loads({ assets, root, math }: Frame): Html[] {
  const style = (path: string) => html`<link rel="stylesheet" href="${root}${path}">`;
  const script = (path: string) => html`<script type="module" src="${root}${path}"></script>`;
  return [
    style(assets.style),
    ...(math ? [style(assets.mathStyle)] : []),
    ...assets.extra.map(script),
    script(assets.script),
  ];
}

function footerHtml({ language, root }: Frame): Html {
  const words = UI[language];
  const other = otherThan(language);
  const home = html`<a href="${root}${pagePath(language, "index")}">${words.course} <span lang="${other}">· ${UI[other].course}</span></a>`;
  const save = html`<button type="button" data-save-course data-saving="${words.saving}" data-saved="${words.saved}" data-failed="${words.saveFailed}">${words.saveCourse}</button>`;
  return html`<footer class="site-footer">
<p>${home}</p>
<p class="save-course" hidden>${save} <span role="status">${words.saveCourseWhy}</span></p>
</footer>`;
}
