// Pages beside the course: the language chooser at the root of the site, and the page for what is not found.

import { type Html, html, joined } from "@pravah/markup";
import { LANGUAGE_NAMES, LANGUAGES } from "../../i18n/languages.ts";
import { UI } from "../../i18n/ui-words.ts";
import { pagePolicy, policyHtml } from "./content-policy.ts";
import { ICONS } from "./icons.ts";
import type { Workshop } from "./render-page.ts";

/** `/`: a choice, never a redirect. */
export function chooserHtml({ assets, address }: Workshop): string {
  const at = address ?? "./";
  const choices = LANGUAGES.map((language) => {
    const names = html`<strong>${LANGUAGE_NAMES[language]}</strong><span>${UI[language].tagline}</span>`;
    return html`<li lang="${language}"><a href="${language}/" hreflang="${language}">${names}</a></li>`;
  });
  return bare({
    title: "Pravah · प्रवाह",
    root: "./",
    style: assets.style,
    head: [
      html`<meta name="description" content="${UI.en.tagline} · ${UI.hi.tagline}">`,
      ...LANGUAGES.map((l) => html`<link rel="alternate" hreflang="${l}" href="${at}${l}/">`),
      html`<link rel="alternate" hreflang="x-default" href="${at}">`,
    ],
    main: [
      html`<h1>${ICONS.logo}<span>Pravah <span lang="hi">· प्रवाह</span></span></h1>`,
      html`<ul class="languages">${choices}</ul>`,
    ],
  });
}

/**
 * `404.html`, for hosts that show it. Any address may show it, so its links need the site's own; without
 * `--url` they work for addresses at the root of the site only.
 */
export function notFoundHtml({ assets, address }: Workshop): string {
  const root = address ?? "./";
  const parts = LANGUAGES.map((language) => {
    const { notFound, notFoundText, home } = UI[language];
    return html`<section lang="${language}"><h2>${notFound}</h2><p>${notFoundText}</p><p><a href="${root}${language}/">${home}</a></p></section>`;
  });
  return bare({
    title: "404",
    root,
    style: assets.style,
    head: [],
    main: [html`<h1>404</h1>`, ...parts],
  });
}

interface Bare {
  title: string;
  root: string;
  style: string;
  head: readonly Html[];
  main: readonly Html[];
}

function bare({ title, root, style, head, main }: Bare): string {
  const lines = [
    html`<!doctype html>`,
    html`<html lang="en">`,
    html`<head><meta charset="utf-8">${policyHtml(pagePolicy())}`,
    html`<meta name="viewport" content="width=device-width, initial-scale=1">`,
    html`<title>${title}</title>`,
    html`<meta name="color-scheme" content="light dark">`,
    ...head,
    html`<link rel="icon" href="${root}icon.svg" type="image/svg+xml"><link rel="stylesheet" href="${root}${style}"></head>`,
    html`<body class="beside"><main id="text">`,
    ...main,
    html`</main></body>`,
    html`</html>`,
  ];
  return `${joined(lines, "\n")}\n`;
}
