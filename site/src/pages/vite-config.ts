// How Vite builds the scripts and styles; the pages are ours.

import path from "node:path";
import type { InlineConfig } from "vite";
import { DIST, SITE } from "./checkout.ts";
import { exerciseModules } from "./exercise-modules.ts";
import { workProgram } from "./work-program.ts";

/** The part of PostCSS's rules that is used here. */
interface AtRule {
  remove(): void;
  walkDecls(name: string, look: (declaration: { value: string }) => void): void;
}

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
    css: { postcss: { plugins: [onlyWoff2] } },
    plugins: [exerciseModules(), workProgram()],
    worker: { format: "es", plugins: () => [exerciseModules()] },
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

/** Fonts of alphabets that no formula here uses. */
const UNUSED_FONTS = /^KaTeX_(?:Fraktur|SansSerif|Script)$/;

/** KaTeX offers each font three times; every browser that runs this site reads woff2. */
const onlyWoff2 = {
  postcssPlugin: "pravah-only-woff2",
  AtRule: {
    "font-face"(rule: AtRule) {
      let family = "";
      rule.walkDecls("font-family", ({ value }) => {
        family = value.replace(/["']/g, "");
      });
      if (UNUSED_FONTS.test(family)) rule.remove();
      rule.walkDecls("src", (source) => {
        source.value = source.value.replace(
          /,\s*url\([^)]*\.(?:woff|ttf)\)\s*format\([^)]*\)/g,
          "",
        );
      });
    },
  },
};
