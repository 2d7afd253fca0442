// The signs of the site, drawn in the text's colour. The logo is a wave that fades: a signal on its way back.

import { type Html, html, xml } from "@pravah/markup";

const svg = (size: number, body: Html): Html =>
  html`<svg class="icon" width="${size}" height="${size}" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${body}</svg>`;

/** y = A·sin(x), its amplitude shrinking from the right (the loss) to the left (the input). */
const WAVE =
  "M1.5 12c.6-.5 1.2-.5 1.8 0s1.3.9 2.1 0 1.7-2 2.8-.2 2 3.4 3.4.3 2.3-6.7 4.1-1.1 2.6 9.8 4.3 2.9.9-6.1 2.5-7.4";

export const ICONS = {
  logo: html`<svg class="logo" width="34" height="34" viewBox="0 0 24 24" fill="none" aria-hidden="true"><path d="${WAVE}" stroke="currentColor" stroke-width="2.2" stroke-linecap="round" stroke-linejoin="round"/></svg>`,
  menu: svg(22, html`<path d="M4 7h16M4 12h11M4 17h7"/>`),
  search: svg(22, html`<circle cx="10.5" cy="10.5" r="6"/><path d="m15 15 5 5"/>`),
  theme: svg(
    22,
    html`<circle cx="12" cy="12" r="8"/><path d="M12 4v16a8 8 0 0 0 0-16Z" fill="currentColor"/>`,
  ),
  done: svg(18, html`<path d="m5 12.5 4.5 4.5L19 7.5"/>`),
} as const;

/** The icon of the browser's tab: the same wave on the site's own ground. */
export const ICON_FILE = `${xml`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><rect width="64" height="64" rx="14" fill="#0b5566"/><path transform="translate(6 6) scale(2.17)" d="${WAVE}" fill="none" stroke="#f6c667" stroke-width="2.4" stroke-linecap="round" stroke-linejoin="round"/></svg>`}\n`;
