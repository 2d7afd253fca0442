// Vitest's page of checks, for readers of prose: long messages are wrapped, exercises stand in the order of
// the course, and what tests tell our reporter is not shown as JSON.

import type { IncomingMessage, ServerResponse } from "node:http";
import type { Plugin } from "vitest/config";

/** Where the page is, unless Vitest is told otherwise. */
const PAGE = "/__vitest__/";

const STYLE = `
  .task-error, .task-error pre { white-space: pre-wrap; overflow-wrap: anywhere; }
  a:has(> img[src^="data:image/svg"]) { display: block !important; background: white; }
  a > img[src^="data:image/svg"] { display: block; width: 100%; }
  h1:has(+ .grid > pre), h1 + .grid:has(> pre) { display: none !important; }
`;

// The page sorts files by their paths, with this function and no other.
const scriptFor = (ids: readonly string[]) => `
  const course = ${JSON.stringify(ids)};
  const place = (text) => course.findIndex((id) => text.includes("/" + id + "/grader.spec.ts"));
  const compare = String.prototype.localeCompare;
  String.prototype.localeCompare = function (other, ...rest) {
    const [mine, others] = [place(String(this)), place(String(other))];
    return mine < 0 || others < 0 || mine === others
      ? compare.call(this, other, ...rest)
      : mine - others;
  };
`;

/** @param ids of the exercises, in the order of the course */
export function uiPage(ids: readonly string[]): Plugin {
  const ours = `<style>${STYLE}</style><script>${scriptFor(ids)}</script>`;
  return {
    name: "pravah-ui-page",
    enforce: "pre",
    configureServer({ middlewares }) {
      middlewares.use((request: IncomingMessage, response: ServerResponse, next: () => void) => {
        if (request.url?.split("?")[0] === PAGE) addToHead(response, ours);
        next();
      });
    },
  };
}

/** Puts `ours` before the end of the head of the page that is about to be written. */
function addToHead(response: ServerResponse, ours: string): void {
  const write = response.write.bind(response) as (chunk: unknown) => boolean;
  response.write = ((chunk: unknown) =>
    write(
      typeof chunk === "string" ? chunk.replace("</head>", () => `${ours}</head>`) : chunk,
    )) as typeof response.write;
}
