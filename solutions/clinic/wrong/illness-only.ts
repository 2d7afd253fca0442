// caught by: explain-english
// Names the illness and not what shows it.

import type { explain as right } from "../work.ts";

export * from "../work.ts";

type Args = Parameters<typeof right>;

export function explain(...[d, lang]: Args): string {
  return lang === "en"
    ? `After a long examination we are sure: the network has ${d}.`
    : `लंबी जाँच के बाद हमें पूरा यक़ीन है: network को ${d} है।`;
}
