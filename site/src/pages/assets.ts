// The scripts and styles that the pages load, by what they are for; paths from the root of the site.

export interface Assets {
  /** The stylesheet of every page, and the one of pages with formulas. */
  style: string;
  mathStyle: string;
  /** The module of every page. */
  script: string;
  /** Scripts of the development server; before all others. */
  extra: readonly string[];
}

/** While developing, Vite serves the sources themselves, from the root of the server. */
export const SOURCE_ASSETS: Assets = {
  style: "styles/site.css",
  mathStyle: "styles/math.css",
  script: "src/client/main.ts",
  extra: ["@vite/client"],
};
