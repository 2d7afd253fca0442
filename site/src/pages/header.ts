// The bar at the top: name, menu, search, the other language, colours.

import { fill, type Html, html } from "@pravah/markup";
import { LANGUAGE_NAMES, otherThan } from "../../i18n/languages.ts";
import { UI } from "../../i18n/ui-words.ts";
import { ICONS } from "./icons.ts";
import type { Frame } from "./layout.ts";
import { pagePath } from "./page.ts";

export function headerHtml({ language, id, root, menu }: Frame): Html {
  const words = UI[language];
  const other = otherThan(language);
  const home = root + pagePath(language, "index");
  const sameElsewhere = root + pagePath(other, id ?? "index");
  const inOther = fill(UI[other].language, { language: LANGUAGE_NAMES[other] });
  const themes = JSON.stringify({ label: words.theme, ...words.themeNames });
  return html`<header class="site-header">
<a class="wordmark" href="${home}">${ICONS.logo}<span>${words.course} <span lang="${other}">${UI[other].course}</span></span></a>
<details class="menu"><summary>${ICONS.menu}<span>${words.menu}</span></summary>
<nav aria-label="${words.contents}">${menu}</nav></details>
<a class="tool" href="${root}${pagePath(language, "search")}" aria-label="${words.search}" data-search>${ICONS.search}</a>
<a class="tool language" href="${sameElsewhere}" lang="${other}" hreflang="${other}" aria-label="${LANGUAGE_NAMES[other]}: ${inOther}" data-switch-language>${LANGUAGE_NAMES[other]}</a>
<button type="button" class="tool theme" aria-label="${words.theme}: ${words.themeNames.auto}" data-names="${themes}">${ICONS.theme}</button>
</header>`;
}
