// How Vite builds the scripts and styles; the pages are ours.

import path from "node:path";
import type { InlineConfig, Plugin } from "vite";
import { DIST, SITE } from "./checkout.ts";

const ENTRIES = {
  site: "styles/site.css",
  math: "styles/math.css",
  main: "src/client/main.ts",
} as const;

/** `base: "./"`: everything finds its neighbours by relative addresses, so a sub-path needs no setting. */
export function viteConfig(): InlineConfig {
  return {
    configFile: false,
    root: SITE,
    base: "./",
    publicDir: false,
    logLevel: "warn",
    plugins: [onlyWoff2()],
    worker: { format: "es" },
    build: {
      outDir: DIST,
      emptyOutDir: true,
      manifest: "manifest.json",
      target: "es2022",
      modulePreload: false,
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: Object.fromEntries(
          Object.entries(ENTRIES).map(([name, file]) => [name, path.join(SITE, file)]),
        ),
      },
    },
  };
}

/** KaTeX offers each font three times; every browser that runs this site reads woff2. */
function onlyWoff2(): Plugin {
  return {
    name: "pravah:only-woff2",
    enforce: "pre",
    transform(code, id) {
      if (!id.includes("katex") || !id.endsWith(".css")) return null;
      return code.replace(/,\s*url\([^)]*\.(?:woff|ttf)\)\s*format\("[a-z]+"\)/g, "");
    },
  };
}
