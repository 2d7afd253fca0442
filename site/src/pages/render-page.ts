// One page of the course as HTML: resolves its links, fills its figures and data, and puts the frame around.

import type { MarkdownIt } from "markdown-it";
import { UI } from "../../i18n/ui-words.ts";
import type { InteractiveFigure } from "../figures/figure.ts";
import { FIGURES } from "../figures/figures.ts";
import { readSettings } from "../figures/settings.ts";
import { articleHtml } from "./article.ts";
import type { Assets } from "./assets.ts";
import { contentsHtml, menuHtml } from "./contents.ts";
import type { Course } from "./course.ts";
import { glossaryHtml, type Term } from "./data/glossary.ts";
import { gradersHtml } from "./data/graders.ts";
import { papersHtml } from "./data/papers.ts";
import type { GradersData, PapersData } from "./data/site-data.ts";
import { type FigureHtml, figureHtml } from "./figure-html.ts";
import { nameFormulaHeads } from "./formula-heads.ts";
import type { Highlight } from "./highlight.ts";
import { pageHtml } from "./layout.ts";
import { resolveLinks } from "./links.ts";
import { type Page, pagePath, rootFrom } from "./page.ts";
import type { PageScope } from "./page-scope.ts";
import type { SourceFault } from "./source-faults.ts";

export interface Workshop {
  markdown: MarkdownIt;
  highlight: Highlight;
  course: Course;
  terms: readonly Term[];
  graders: GradersData;
  papers: PapersData;
  assets: Assets;
  address: string | null;
}

export interface RenderedPage {
  path: string;
  html: string;
  /** The text alone, for the search index. */
  text: string;
  faults: SourceFault[];
}

const DATA_NAMES = ["contents", "glossary", "graders", "papers"] as const;

export async function renderPage(workshop: Workshop, page: Page): Promise<RenderedPage> {
  const { course, markdown, highlight, terms } = workshop;
  const path = pagePath(page.language, page.id);
  const root = rootFrom(path);
  const faults = resolveLinks(page, { course, root, terms: new Set(terms.map(({ id }) => id)) });
  const figures = await loadFigures(page, faults);
  checkData(page, faults);
  const scope = scopeOf(workshop, page, root, figures);
  const text = nameFormulaHeads(
    markdown.renderer.render(page.document.tokens, markdown.options, scope as never),
  );
  const html = pageHtml({
    language: page.language,
    id: page.id,
    root,
    title: page.title,
    summary: page.summary,
    address: workshop.address,
    assets: workshop.assets,
    math: page.document.formulas.length > 0,
    menu: menuHtml(course, page.language, root, page.id),
    main: articleHtml({ course, page, root, text, highlight }),
  });
  return { path, html, text, faults };
}

/** The figures of the page by id; unknown ones, unknown settings and doubles are faults. */
async function loadFigures(
  page: Page,
  faults: SourceFault[],
): Promise<Map<string, InteractiveFigure>> {
  const found = new Map<string, InteractiveFigure>();
  const { file, figures } = page.document;
  for (const { id, settings, line } of figures) {
    const load = FIGURES[id];
    if (load === undefined) {
      const known = Object.keys(FIGURES).join(", ");
      faults.push({ file, line, message: `there is no figure "${id}"; there are: ${known}` });
      continue;
    }
    if (found.has(id)) faults.push({ file, line, message: `figure "${id}" stands twice` });
    const figure = await load();
    for (const part of readSettings(figure.controls, settings.join("&")).unknown) {
      faults.push({ file, line, message: `figure "${id}" has no setting ${part}` });
    }
    found.set(id, figure);
  }
  return found;
}

function checkData(page: Page, faults: SourceFault[]): void {
  const { file, data } = page.document;
  for (const { name, line } of data) {
    if (DATA_NAMES.some((known) => known === name)) continue;
    const message = `there is no data "${name}"; there are: ${DATA_NAMES.join(", ")}`;
    faults.push({ file, line, message });
  }
}

function scopeOf(
  { course, terms, graders, papers }: Workshop,
  page: Page,
  root: string,
  figures: ReadonlyMap<string, InteractiveFigure>,
): PageScope {
  const { language } = page;
  let open: FigureHtml | null = null;
  return {
    language,
    words: UI[language],
    root,
    openFigure(id, settings) {
      const figure = figures.get(id);
      open = figure ? figureHtml(id, figure, language, settings) : null;
      return open?.before ?? "";
    },
    closeFigure: () => open?.after ?? "",
    data(name) {
      if (name === "contents") return `${contentsHtml(course, language, root)}`;
      if (name === "glossary") return `${glossaryHtml(terms, language)}`;
      if (name === "graders") return `${gradersHtml(graders, course, language)}`;
      return name === "papers" ? `${papersHtml(papers, language, root)}` : "";
    },
  };
}
