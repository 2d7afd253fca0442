// Links between pages: `relu`, `relu#the-mask`, `exercise:relu`, `term:gradient`; all others as they are.

import type { Language } from "../../i18n/languages.ts";
import type { Course } from "./course.ts";
import type { Heading } from "./document.ts";
import { type Page, pagePath } from "./page.ts";
import type { SourceFault } from "./source-faults.ts";

export type Resolved = { path: string } | { fault: string };

const ELSEWHERE = /^(?:https?:|mailto:)/;

/** Resolves the links of `page` in place. @returns one fault per link that leads nowhere */
export function resolveLinks(
  page: Page,
  { course, root, terms }: { course: Course; root: string; terms: ReadonlySet<string> },
): SourceFault[] {
  const faults: SourceFault[] = [];
  for (const { token, href, line } of page.document.links) {
    if (ELSEWHERE.test(href)) {
      token.attrSet("rel", "noopener");
      continue;
    }
    const resolved = resolve(href, page, course.pages[page.language], terms);
    if ("fault" in resolved) {
      faults.push({ file: page.document.file, line, message: resolved.fault });
    } else {
      token.attrSet("href", resolved.path.startsWith("#") ? resolved.path : root + resolved.path);
      if (href.startsWith("term:")) token.attrSet("class", "term");
    }
  }
  return faults;
}

function resolve(
  href: string,
  page: Page,
  pages: readonly Page[],
  terms: ReadonlySet<string>,
): Resolved {
  if (href.startsWith("#")) return anchorIn(page.document.headings, href.slice(1), "this page", "");
  const [target = "", anchor] = href.split("#");
  const [scheme, name = ""] = target.includes(":") ? target.split(":") : ["page", target];
  if (scheme === "term") return termLink(name, page.language, terms);
  if (scheme !== "page" && scheme !== "exercise") {
    return { fault: `link "${href}": known are page ids, exercise:<id>, term:<id> and https://` };
  }
  const id = scheme === "exercise" ? `exercises/${name}` : name;
  const found = pages.find((candidate) => candidate.id === id);
  if (found === undefined) return { fault: `link "${href}": there is no ${scheme} "${name}"` };
  const path = pagePath(page.language, id);
  return anchor === undefined ? { path } : anchorIn(found.document.headings, anchor, id, path);
}

function anchorIn(
  headings: readonly Heading[],
  anchor: string,
  where: string,
  path: string,
): Resolved {
  if (headings.some(({ id }) => id === anchor)) return { path: `${path}#${anchor}` };
  const known = headings.map(({ id }) => `#${id}`).join(" ") || "none";
  return { fault: `no heading "#${anchor}" on ${where}; there are: ${known}` };
}

function termLink(name: string, language: Language, terms: ReadonlySet<string>): Resolved {
  if (terms.has(name)) return { path: `${pagePath(language, "glossary")}#${name}` };
  return { fault: `the glossary has no term "${name}" (site/data/glossary.json)` };
}
