// Pages beside the course: the language chooser at the root of the site, and the page for what is not found.

import { LANGUAGE_NAMES, LANGUAGES } from "../../i18n/languages.ts";
import { UI } from "../../i18n/ui-words.ts";
import { escapeHtml } from "../markup/escape-html.ts";
import { pagePolicy, policyHtml } from "./content-policy.ts";
import { ICONS } from "./icons.ts";
import type { Workshop } from "./render-page.ts";

/** `/`: a choice, never a redirect. */
export function chooserHtml({ assets, address }: Workshop): string {
  const at = address ?? "./";
  const choices = LANGUAGES.map((language) => {
    const { tagline } = UI[language];
    return `<li lang="${language}"><a href="${language}/" hreflang="${language}"><strong>${LANGUAGE_NAMES[language]}</strong><span>${escapeHtml(tagline)}</span></a></li>`;
  });
  return bare({
    title: "Pravah · प्रवाह",
    root: "./",
    style: assets.style,
    head: [
      `<meta name="description" content="${escapeHtml(`${UI.en.tagline} · ${UI.hi.tagline}`)}">`,
      ...LANGUAGES.map((l) => `<link rel="alternate" hreflang="${l}" href="${at}${l}/">`),
      `<link rel="alternate" hreflang="x-default" href="${at}">`,
    ],
    main: [
      `<h1>${ICONS.logo}<span>Pravah <span lang="hi">· प्रवाह</span></span></h1>`,
      `<ul class="languages">${choices.join("")}</ul>`,
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
    return `<section lang="${language}"><h2>${notFound}</h2><p>${notFoundText}</p><p><a href="${root}${language}/">${home}</a></p></section>`;
  });
  return bare({
    title: "404",
    root,
    style: assets.style,
    head: [],
    main: ["<h1>404</h1>", ...parts],
  });
}

interface Bare {
  title: string;
  root: string;
  style: string;
  head: readonly string[];
  main: readonly string[];
}

function bare({ title, root, style, head, main }: Bare): string {
  return [
    "<!doctype html>",
    '<html lang="en">',
    `<head><meta charset="utf-8">${policyHtml(pagePolicy())}`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(title)}</title>`,
    '<meta name="color-scheme" content="light dark">',
    ...head,
    `<link rel="icon" href="${root}icon.svg" type="image/svg+xml"><link rel="stylesheet" href="${root}${style}"></head>`,
    '<body class="beside"><main id="text">',
    ...main,
    "</main></body>",
    "</html>",
    "",
  ].join("\n");
}
