// The service worker: which files it knows, and that it changes with every one of them.

import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { serviceWorker } from "../../src/pages/service-worker.ts";

const files = (content = "x") =>
  [
    "404.html",
    "assets/KaTeX_AMS-Regular-1.woff2",
    "assets/KaTeX_Main-Regular-1.woff2",
    "assets/code-editor-1.js",
    "assets/main-1.js",
    "en/index.html",
    "en/search-index.json",
    "hi/relu/index.html",
    "icon.svg",
    "index.html",
    "work-frame.html",
  ].map((file) => ({ file, content: Buffer.from(content) }));

/** What the program begins with. */
function listsOf(program: string): Record<string, unknown> {
  const [first = ""] = program.split("\n");
  return JSON.parse(JSON.stringify(runInNewContext(`${first}; FILES`)));
}

describe("serviceWorker", () => {
  it("sorts the files by when they are saved; pages by their address", () => {
    expect(listsOf(serviceWorker(files()))).toMatchObject({
      shell: [
        "assets/KaTeX_Main-Regular-1.woff2",
        "assets/main-1.js",
        "icon.svg",
        "work-frame.html",
      ],
      hi: ["hi/relu/"],
      en: ["en/", "en/search-index.json"],
      rest: ["404.html", "assets/KaTeX_AMS-Regular-1.woff2", ""],
    });
  });

  it("has another version when any content changes", () => {
    const versionOf = (content: string) => listsOf(serviceWorker(files(content))).version;
    expect(versionOf("a")).toBe(versionOf("a"));
    expect(versionOf("a")).not.toBe(versionOf("b"));
  });

  it("lists the hash of every file but its own, also of those that it does not bring", () => {
    const built = [...files(), { file: "service-worker.js", content: Buffer.from("old") }];
    const { hashes } = listsOf(serviceWorker(built)) as { hashes: Record<string, string> };
    expect(Object.keys(hashes)).toEqual([
      "404.html",
      "assets/KaTeX_AMS-Regular-1.woff2",
      "assets/KaTeX_Main-Regular-1.woff2",
      "assets/code-editor-1.js",
      "assets/main-1.js",
      "en/",
      "en/search-index.json",
      "hi/relu/",
      "icon.svg",
      "",
      "work-frame.html",
    ]);
    // printf x | openssl dgst -sha256 -binary | base64
    expect(new Set(Object.values(hashes))).toEqual(
      new Set(["LXEWQrcmsEQBYnyp+6wy9chTD7GQPMTbAiWHF5IaSIE="]),
    );
  });

  it("is a program", () => {
    const listened: string[] = [];
    runInNewContext(serviceWorker(files()), {
      addEventListener: (name: string) => listened.push(name),
      registration: { scope: "https://example.org/" },
    });
    expect(listened).toEqual(["install", "activate", "message", "fetch"]);
  });
});
