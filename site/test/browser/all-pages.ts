// The pages of the built site.

import { readdirSync } from "node:fs";
import { DIST } from "../../src/pages/checkout.ts";

/** From the root of the site: ``, `en/`, `en/vanishing/` … */
export function allPages(): string[] {
  return readdirSync(DIST, { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => /(?:^|\/)index\.html$/.test(file))
    .map((file) => file.replace(/index\.html$/, ""))
    .sort();
}
