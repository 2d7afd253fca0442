// The Markdown of the lessons: CommonMark with tables, formulas, anchors and four containers.
//
//     ::: figure depth-gradients depth=30     a figure, its setting; inside: the caption
//     ::: note                                a remark beside the text
//     ::: next                                where the reader may go from here
//     ::: data glossary                       a list or table made from data; nothing inside

import { html } from "@pravah/markup";
import createParser, { type MarkdownIt, type RendererRule, type Token } from "markdown-it";
import anchor from "markdown-it-anchor";
import container from "markdown-it-container";
import type { Highlight } from "./highlight.ts";
import { addMath } from "./math.ts";
import type { PageScope } from "./page-scope.ts";

/** The link around each heading, to itself. */
export const ANCHOR_CLASS = "anchor";

export const CONTAINERS = ["figure", "note", "next", "data"] as const;

/** What parsing needs to know: rendering gets a `PageScope` besides. */
export interface ParseScope {
  /** Id of the next heading, given its text. */
  headingId(title: string): string;
}

export function createMarkdown(highlight: Highlight): MarkdownIt {
  const markdown = createParser({ highlight });
  addMath(markdown);
  markdown.use(anchor as never, {
    level: [2, 3, 4],
    tabIndex: false,
    slugifyWithState: (title: string, state: { env: ParseScope }) => state.env.headingId(title),
    permalink: anchor.permalink.headerLink({ class: ANCHOR_CLASS, safariReaderFix: true }),
  });
  for (const name of CONTAINERS) {
    container(markdown, name, {
      validate: (info) => info.trim().split(/\s+/)[0] === name,
      render: renderContainer(name),
    });
  }
  markdown.renderer.rules.th_open = (tokens, index, options, _env, self) =>
    emptyCell(tokens, index) ? "<td>" : self.renderToken(tokens, index, options);
  markdown.renderer.rules.th_close = (tokens, index, options, _env, self) =>
    emptyCell(tokens, index - 2) ? "</td>" : self.renderToken(tokens, index, options);
  markdown.renderer.rules.table_open = () => '<div class="table" tabindex="0" role="group"><table>';
  markdown.renderer.rules.table_close = () => "</table></div>";
  return markdown;
}

/** The corner of a table that has heads on two sides: an empty head would be read aloud as one. */
function emptyCell(tokens: readonly Token[], open: number): boolean {
  return tokens[open]?.type === "th_open" && tokens[open + 1]?.content === "";
}

function renderContainer(name: (typeof CONTAINERS)[number]): RendererRule {
  return (tokens, index, _options, env) => {
    const token = tokens[index];
    const scope = env as unknown as PageScope;
    if (token === undefined) return "";
    const opens = token.nesting === 1;
    const words = opens ? token.info.trim().split(/\s+/).slice(1) : [];
    const [about = "", ...settings] = words;
    switch (name) {
      case "figure":
        return opens ? scope.openFigure(about, settings) : scope.closeFigure();
      case "data":
        return opens ? scope.data(about) : "";
      case "note":
        return opens
          ? `${html`<aside class="note"><p class="box-title">${scope.words.note}</p>`}`
          : "</aside>";
      case "next":
        return opens
          ? `${html`<section class="where-next"><h2 id="where-next">${scope.words.whereNext}</h2>`}`
          : "</section>";
    }
  };
}
