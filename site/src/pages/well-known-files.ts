// Files that browsers and search engines look for.

import { joined, xml } from "@pravah/markup";
import { LANGUAGES } from "../../i18n/languages.ts";
import type { Course } from "./course.ts";
import { pagePath } from "./page.ts";

/** Lets a phone keep the course on its home screen. */
export function manifestJson(): string {
  const manifest = {
    name: "Pravah · प्रवाह",
    short_name: "Pravah",
    start_url: "./",
    scope: "./",
    display: "standalone",
    background_color: "#fbfaf6",
    theme_color: "#0b5566",
    icons: [{ src: "icon.svg", sizes: "any", type: "image/svg+xml" }],
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

export function sitemapXml({ pages }: Course, address: string): string {
  const entries = LANGUAGES.flatMap((language) =>
    pages[language]
      .filter(({ kind }) => kind !== "search")
      .map(({ id }) => xml`<url><loc>${address}${pagePath(language, id)}</loc></url>`),
  );
  return `${xml`<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${joined(entries, "\n")}
</urlset>
`}`;
}
