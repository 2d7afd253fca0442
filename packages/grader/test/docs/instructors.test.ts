// What the documentation tells an instructor to type exists, in both languages alike.

import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { parseDocument } from "yaml";
import { CHECKOUT } from "../../src/files/checkout.ts";
import { commandsIn, fault, isFlag } from "./command-line.ts";
import { readPage, withoutComments } from "./document.ts";

const HOME = "docs/instructors";
const pages = readdirSync(path.join(CHECKOUT, HOME)).map((name) => `${HOME}/${name}`);
const english = pages.filter((name) => !name.endsWith(".hi.md"));

describe("a command", () => {
  it.each([
    ["pnpm grade submissions --shard 1/4 --out part-1", null],
    ["npx -y pnpm@12 pravah merge part-1 part-2 --out reports", null],
    ["pnpm pravah merge part-1", /required option '--out/],
    ["pnpm pravah export csv", /missing required argument 'folder'/],
    ["pnpm grade submissions --shards 4", /unknown option '--shards'/],
    ["pnpm grade submissions --sandbox soft", /argument 'soft' is invalid/],
    ["pnpm pravah publish", /unknown command 'publish'/],
    ["pnpm mark submissions", /no script "mark"/],
    ["pnpm install --frozen", /pnpm install with --frozen/],
  ])("%s", (command, wrong) => {
    const found = fault(command);
    if (wrong === null) expect(found).toBeNull();
    else expect(found).toMatch(wrong);
  });

  it("is found in every language of a block", () => {
    const code = `
      - run: npx -y pnpm@12 grade x --shard \${{ matrix.part }}/4
      run(f"npx -y pnpm@12 grade {work} --out reports")
      pnpm grade "$out" --resume && pnpm pravah report "$out"  # pnpm in a comment is one too
      sudo -u pravah git pull`;
    expect(commandsIn(code)).toEqual([
      "npx -y pnpm@12 grade x --shard 1/4",
      "npx -y pnpm@12 grade 1 --out reports",
      "pnpm grade 1 --resume",
      "pnpm pravah report 1",
      "pnpm in a comment is one too",
    ]);
  });
});

describe.each([...pages, "README.md", "README.hi.md"])("%s", (file) => {
  const { blocks, spans, links } = readPage(file);

  it("names only commands and flags that there are", () => {
    const faults = [
      ...blocks.flatMap((block) =>
        commandsIn(withoutComments(block)).map((command) => [command, fault(command)]),
      ),
      ...spans
        .filter((span) => /^(pnpm|npx -y pnpm@12|pravah) /.test(span))
        .map((span) => [span, fault(span, true)]),
      ...spans
        .filter((span) => span.startsWith("--"))
        .map((span) => [span, isFlag(span.split(/[ =]/)[0] ?? "") ? null : "no such flag"]),
    ];
    expect(faults.filter(([, wrong]) => wrong !== null)).toEqual([]);
  });

  it("has YAML and JSON that can be parsed", () => {
    for (const { language, text } of blocks) {
      if (language === "yaml") {
        const { errors, warnings } = parseDocument(text, { strict: true, uniqueKeys: true });
        expect([...errors, ...warnings]).toEqual([]);
      }
      if (language === "json") expect(() => JSON.parse(text)).not.toThrow();
    }
  });

  it("links to files that there are", () => {
    const here = path.dirname(path.join(CHECKOUT, file));
    const files = links.filter((link) => !/^https?:/.test(link)).map((link) => link.split("#")[0]);
    expect(files.filter((link) => !existsSync(path.join(here, link ?? "")))).toEqual([]);
  });
});

describe.each(english)("%s in Hindi", (file) => {
  const here = readPage(file);
  const there = readPage(file.replace(/\.md$/, ".hi.md"));

  it("has the same headings, the same code and the same links", () => {
    expect(there.headings).toEqual(here.headings);
    expect(there.blocks.map(withoutComments)).toEqual(here.blocks.map(withoutComments));
    const targets = (links: string[]) => links.map((link) => link.replace(".hi.md", ".md"));
    expect(targets(there.links).sort()).toEqual(targets(here.links).sort());
  });
});

describe("the recipes in parts", () => {
  interface Job {
    strategy?: { matrix: { part: number[] } };
    parallel?: { matrix: [{ PART: string[] }] };
  }

  it.each(["github-actions", "gitlab-ci"])("%s joins every part that it grades", (name) => {
    const text = readPage(`${HOME}/${name}.md`).blocks[0]?.text ?? "";
    const recipe = parseDocument(text).toJS() as { jobs?: { grade: Job }; grade?: Job };
    const { strategy, parallel } = recipe.jobs?.grade ?? recipe.grade ?? {};
    const parts = (strategy?.matrix.part ?? parallel?.matrix[0].PART ?? []).map(String);
    const [grade, merge] = ["--shard", " merge "].map((word) =>
      commandsIn(text).find((command) => command.includes(word)),
    );
    expect(parts.length).toBeGreaterThan(1);
    expect(grade).toContain(`--shard 1/${parts.length} `);
    expect(merge?.match(/part-\d+/g)).toEqual(parts.map((part) => `part-${part}`));
  });
});
