// Code in colours: Shiki while the site is built. Colours are the site's own, by custom property.

import { createCssVariablesTheme, createHighlighter } from "shiki";

const LANGUAGES = ["ts", "js", "json", "sh"] as const;

const theme = createCssVariablesTheme({
  name: "pravah",
  variablePrefix: "--code-",
  fontStyle: false,
});

export type Highlight = (code: string, language: string) => string;

/** @returns a function that gives `<pre>` with marked words; an unknown language stays plain */
export async function createHighlight(): Promise<Highlight> {
  const highlighter = await createHighlighter({ themes: [theme], langs: [...LANGUAGES] });
  return (code, language) => {
    const lang = LANGUAGES.find((known) => known === language) ?? "text";
    return highlighter
      .codeToHtml(code.trimEnd(), { lang, theme: "pravah" })
      .replace(/<pre [^>]*>/, '<pre class="code" tabindex="0">')
      .replaceAll(' style="color:var(--code-foreground)"', "")
      .replaceAll(/style="color:var\(--code-(?:token-)?([a-z-]+)\)"/g, 'class="c-$1"')
      .replaceAll('<span class="line">', "<span>");
  };
}
