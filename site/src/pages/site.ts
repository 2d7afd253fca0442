// All pages of the site, as files by path. Pure but for reading the sources: writing is the build's business.

import { LANGUAGES } from "../../i18n/languages.ts";
import { buildIndex } from "../search/search-index.ts";
import type { Assets } from "./assets.ts";
import { chooserHtml, notFoundHtml } from "./beside-pages.ts";
import { readCourse } from "./course.ts";
import { dataFaults } from "./data/data-faults.ts";
import { readGlossary } from "./data/glossary.ts";
import { paperPlots } from "./data/papers.ts";
import { readGraders, readPapers } from "./data/site-data.ts";
import { createHighlight } from "./highlight.ts";
import { ICON_FILE } from "./icons.ts";
import { createMarkdown } from "./markdown.ts";
import { parityFaults } from "./parity.ts";
import { renderPage, type Workshop } from "./render-page.ts";
import { type SearchSection, sectionsOf } from "./search-sections.ts";
import type { SourceFault } from "./source-faults.ts";
import { manifestJson, sitemapXml } from "./well-known-files.ts";
import { WORK_FRAME_FILE, workFrameHtml } from "./work-frame.ts";

export interface Site {
  /** Path from the root of the site → content. */
  files: Map<string, string>;
  faults: SourceFault[];
}

export interface SiteOptions {
  assets: Assets;
  /** Where the site will be published, such as `https://example.org/pravah/`; makes links for machines absolute. */
  address?: string | null;
}

export async function makeSite({ assets, address = null }: SiteOptions): Promise<Site> {
  const highlight = await createHighlight();
  const markdown = createMarkdown(highlight);
  const course = readCourse(markdown);
  const workshop: Workshop = {
    markdown,
    highlight,
    course,
    terms: readGlossary(),
    graders: readGraders(),
    papers: readPapers(),
    assets,
    address,
  };
  const files = new Map<string, string>();
  const faults = [
    ...course.faults,
    ...parityFaults(course),
    ...dataFaults(course, workshop.graders),
  ];
  for (const language of LANGUAGES) {
    const sections: SearchSection[] = [];
    for (const page of course.pages[language]) {
      const rendered = await renderPage(workshop, page);
      files.set(`${rendered.path}index.html`, rendered.html);
      faults.push(...rendered.faults);
      if (page.kind !== "search") {
        sections.push(
          ...sectionsOf(page, rendered.text, { firstId: sections.length, terms: workshop.terms }),
        );
      }
    }
    files.set(`${language}/search-index.json`, buildIndex(sections));
  }
  for (const [file, svg] of paperPlots(workshop.papers)) files.set(file, svg);
  files.set("index.html", chooserHtml(workshop));
  files.set("404.html", notFoundHtml(workshop));
  files.set(WORK_FRAME_FILE, workFrameHtml());
  files.set("icon.svg", ICON_FILE);
  files.set("manifest.webmanifest", manifestJson());
  if (address !== null) files.set("sitemap.xml", sitemapXml(course, address));
  return { files, faults };
}
