// The page of similar works: both places side by side, and nothing that a browser would obey.

import { describe, expect, it } from "vitest";
import { compareWorks } from "../../src/similar/compare.ts";
import { similarityPage } from "../../src/similar/page.ts";
import { clustersText } from "../../src/similar/terminal.ts";

const NASTY = `
/* <script>alert("x")</script> \u202e ##[error]x */
${"export const f = (a) => [a, 1].map((b) => b.exp(a) + Math.log(b));\n".repeat(3)}`;
const ids = ["<img src=x>", "\u0639\u0644\u06cc-1"];
const group = () => {
  const comparison = compareWorks(
    ids.map((id) => ({ id, source: NASTY })),
    { known: [{ name: "the stub", source: "" }], common: 10 },
  );
  return { exercise: "relu", ...comparison, found: comparison.clusters.length };
};

describe("similarityPage", () => {
  const page = similarityPage([group()], () => NASTY);

  it("shows both places, escaped, under a policy that runs nothing", () => {
    expect(page).toContain("lines 3–5");
    expect(page).toContain("byte for byte");
    expect(page).not.toMatch(/<script|<img|\u202e|##\[/);
    expect(page).toContain("default-src 'none'");
    expect(page).toContain("सबूत");
  });

  it("keeps a name in another direction to itself", () => {
    expect(page).toContain("<bdi>\u0639\u0644\u06cc-1</bdi>");
    // In a heading, in a table, and in every sentence.
    const [body = ""] = page.match(/<main>[\s\S]*<\/main>/) ?? [];
    expect(body.match(/\u0639/g)?.length).toBe(body.match(/<bdi>\u0639/g)?.length);
  });

  it("says everything in both languages", () => {
    const [body = ""] = page.match(/<main>[\s\S]*<\/main>/) ?? [];
    const marked = (language: string) => body.split(` lang="${language}"`).length;
    expect(marked("hi")).toBe(marked("en"));
  });

  it("shows only the beginning of what is very long", () => {
    const long = `export const table = [${"1, 2, 3,\n".repeat(3000)}];\n// ${"x".repeat(5000)}`;
    const comparison = compareWorks(
      ["a", "b"].map((id) => ({ id, source: long })),
      { known: [], common: 10 },
    );
    const shown = similarityPage([{ exercise: "relu", ...comparison, found: 1 }], () => long);
    expect(shown.length).toBeLessThan(60_000);
    expect(shown).toContain("lines 1–3001");
  });
});

describe("what was not compared", () => {
  const texts = ["a;".repeat(20_000), "a;".repeat(19_000), "", NASTY];
  const comparison = compareWorks(
    texts.map((source, i) => ({ id: `s${i}`, source })),
    { known: [{ name: "the stub", source: NASTY }], common: 10 },
  );
  const group = { exercise: "relu", ...comparison, found: comparison.clusters.length };

  it("is said in the terminal and on the page, in both languages, and counted in the JSON", () => {
    const page = similarityPage([group], () => "a;");
    for (const text of [page, clustersText(group)]) {
      expect(text).toContain("not compared to the end");
      expect(text).toContain("1 pair was not compared to the end");
      expect(text).toContain("the same as the stub token by token, so not compared: s3");
      expect(text).toContain("nothing of their own beyond what everybody was given");
    }
    expect(page).toContain("तुलना पूरी नहीं हुई");
    expect(page).toContain("the stub जैसे ही");
    expect(comparison.bounded).toBe(1);
    expect(comparison.clusters[0]?.pairs[0]?.bounded).toBe(true);
  });
});

describe("clustersText", () => {
  it("has a line for the cluster, and what is the same in it", () => {
    const text = clustersText(group());
    expect(text).toContain("2 works, 1 cluster");
    expect(text).toMatch(/100 % {2}<img src=x> · \u0639/);
    expect(text).toContain("identical byte for byte");
  });
});
