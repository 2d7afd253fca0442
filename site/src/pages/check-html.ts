// The last look at the finished site: every link leads somewhere, no id stands twice.

import type { SourceFault } from "./source-faults.ts";

/** @param files all files of the site by path, HTML as text; others may be empty */
export function checkHtml(files: ReadonlyMap<string, string>): SourceFault[] {
  const ids = new Map<string, Set<string>>();
  const faults: SourceFault[] = [];
  for (const [path, html] of pagesOf(files)) {
    const found = [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id = ""]) => id);
    ids.set(path, new Set(found));
    const twice = found.find((id, i) => found.indexOf(id) !== i);
    if (twice !== undefined) {
      faults.push({ file: path, line: 0, message: `id "${twice}" stands twice` });
    }
  }
  for (const [path, html] of pagesOf(files)) {
    for (const [, link = ""] of html.matchAll(/\s(?:href|src)="([^"]*)"/g)) {
      const fault = deadLink(path, link.replaceAll("&amp;", "&"), files, ids);
      if (fault !== null) faults.push({ file: path, line: 0, message: fault });
    }
  }
  return faults;
}

const pagesOf = (files: ReadonlyMap<string, string>) =>
  [...files].filter(([path]) => path.endsWith(".html"));

function deadLink(
  from: string,
  link: string,
  files: ReadonlyMap<string, string>,
  ids: ReadonlyMap<string, ReadonlySet<string>>,
): string | null {
  if (/^(?:https?:|mailto:|data:)/.test(link)) return null;
  const { pathname, hash } = new URL(link, `site:///${from}`);
  const plain = decodeURIComponent(pathname).replace(/^\/+/, "");
  const target = plain === "" || plain.endsWith("/") ? `${plain}index.html` : plain;
  if (!files.has(target)) return `link "${link}" leads nowhere (${target})`;
  const anchor = decodeURIComponent(hash.slice(1));
  if (anchor === "" || ids.get(target)?.has(anchor) !== false) return null;
  return `link "${link}": "${target}" has no "#${anchor}"`;
}
