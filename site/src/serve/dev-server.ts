// `pnpm site dev`: pages are made when they are asked for, and reload when a source changes.

import path from "node:path";
import { CHECKOUT } from "@pravah/grader";
import { createServer, type ViteDevServer } from "vite";
import { SOURCE_ASSETS } from "../pages/assets.ts";
import { SITE } from "../pages/checkout.ts";
import type { Site } from "../pages/site.ts";
import { faultText } from "../pages/source-faults.ts";
import { viteConfig } from "../pages/vite-config.ts";

/** Sources that Vite does not know as modules of a page. */
const WATCHED = [
  path.join(SITE, "lessons"),
  path.join(SITE, "data"),
  path.join(CHECKOUT, "exercises"),
];

export async function startDev(port: number): Promise<ViteDevServer> {
  const config = viteConfig();
  const server = await createServer({
    ...config,
    base: "/",
    server: { port, host: "localhost", fs: { allow: [CHECKOUT] } },
    appType: "custom",
    // Node loads it itself: it starts processes, and is no part of a page.
    ssr: { external: ["@pravah/grader"] },
    plugins: [
      ...(config.plugins ?? []),
      { name: "pravah:pages", configureServer: (vite) => () => servePages(vite) },
    ],
  });
  await server.listen();
  return server;
}

function servePages(vite: ViteDevServer): void {
  let site: Promise<Site> | null = null;
  vite.watcher.add(WATCHED);
  vite.watcher.on("all", (_event, file) => {
    if (!WATCHED.some((folder) => file.startsWith(folder)) && !file.startsWith(SITE)) return;
    site = null;
    vite.ws.send({ type: "full-reload" });
  });
  vite.middlewares.use(async (request, response, next) => {
    const { pathname } = new URL(request.originalUrl ?? "/", "http://host");
    const file = pathname.slice(1).replace(/(^|\/)$/, "$1index.html");
    try {
      site ??= makeNow(vite);
      const content = (await site).files.get(file);
      if (content === undefined) return next();
      const types: Record<string, string> = { html: "text/html", svg: "image/svg+xml" };
      const type = types[file.split(".").at(-1) ?? ""] ?? "application/json";
      response.setHeader("content-type", `${type}; charset=utf-8`);
      response.end(content);
    } catch (error) {
      site = null;
      if (error instanceof Error) vite.ssrFixStacktrace(error);
      next(error);
    }
  });
}

/** Through Vite, so that changes of the generator and of the figures count without a restart. */
async function makeNow(vite: ViteDevServer): Promise<Site> {
  const { makeSite } = (await vite.ssrLoadModule(
    "/src/pages/site.ts",
  )) as typeof import("../pages/site.ts");
  const site = await makeSite({ assets: SOURCE_ASSETS });
  for (const fault of site.faults) console.error(faultText(fault));
  return site;
}
