// The head of a lesson: `title`, `summary` and `order` between two lines of `---`.

import type { SourceFault } from "./source-faults.ts";

export interface FrontMatter {
  title: string;
  /** One sentence: what the reader will know. Shown in the contents and by search engines. */
  summary: string;
  /** Place in the course, ascending. */
  order: number;
}

export interface Split {
  matter: FrontMatter;
  /** The text below the head. */
  body: string;
  /** Lines before the body, so that its line numbers can be told. */
  linesBefore: number;
  faults: SourceFault[];
}

const KEYS = ["title", "summary", "order"] as const;

/** @param file named in faults: a missing head, a missing or unknown key, an order that is no number */
export function splitFrontMatter(text: string, file: string): Split {
  const faults: SourceFault[] = [];
  const lines = text.replace(/\r\n/g, "\n").split("\n");
  const end = lines.indexOf("---", 1);
  if (lines[0] !== "---" || end < 0) {
    faults.push({ file, line: 1, message: "begin with --- title, summary, order ---" });
    return { matter: { title: file, summary: "", order: 0 }, body: text, linesBefore: 0, faults };
  }
  const values: Record<string, string> = {};
  lines.slice(1, end).forEach((line, i) => {
    const [, key, value] = /^(\w+):\s+(.+)$/.exec(line) ?? [];
    if (key === undefined || value === undefined || !KEYS.some((known) => known === key)) {
      const message = `expected one of ${KEYS.join(", ")}, then ": ", then its value`;
      faults.push({ file, line: i + 2, message });
    } else values[key] = value.trim();
  });
  for (const key of KEYS) {
    if (!(key in values)) faults.push({ file, line: 1, message: `"${key}" is missing` });
  }
  const order = Number(values.order);
  if (Number.isNaN(order) && values.order !== undefined) {
    faults.push({ file, line: 1, message: `"order" is a number, not "${values.order}"` });
  }
  const { title = file, summary = "" } = values;
  const matter = { title, summary, order: Number.isNaN(order) ? 0 : order };
  return { matter, body: lines.slice(end + 1).join("\n"), linesBefore: end + 1, faults };
}
