// Printed commands are those that work: with what the person has, from where they stand.

import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CHECKOUT } from "../../src/files/checkout.ts";
import { commandHere } from "../../src/files/command-here.ts";

let home = "";
beforeAll(() => {
  home = mkdtempSync(path.join(tmpdir(), "pravah-here-"));
  for (const folder of ["bin", "_npx/ab12/node_modules/.bin", "project/node_modules/.bin"]) {
    mkdirSync(path.join(home, folder), { recursive: true });
    for (const name of ["pnpm", "pnpm.cmd"]) {
      writeFileSync(path.join(home, folder, name), "");
      chmodSync(path.join(home, folder, name), 0o755);
    }
  }
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

const withPath = (...folders: string[]) => ({
  PATH: folders.map((folder) => path.join(home, folder)).join(path.delimiter),
});
const at = (folder: string, env: NodeJS.ProcessEnv = withPath("bin")) =>
  commandHere("hint relu", { env, folder });

describe("a command", () => {
  it("is given to pnpm where the person has it, else to npx", () => {
    expect(at(CHECKOUT)).toBe("pnpm hint relu");
    expect(at(CHECKOUT, {})).toBe("npx pnpm@12 hint relu");
    const put = withPath("_npx/ab12/node_modules/.bin", "project/node_modules/.bin");
    expect(at(CHECKOUT, put)).toBe("npx pnpm@12 hint relu");
    // It is there, but npx is what was shown to work.
    const begun = {
      ...withPath("bin"),
      npm_execpath: "/home/s001/.npm/_npx/ab12/node_modules/pnpm/pnpm.cjs",
    };
    expect(at(CHECKOUT, begun)).toBe("npx pnpm@12 hint relu");
  });

  it("is for the root where this folder has no such script", () => {
    expect(at(path.join(CHECKOUT, "docs"))).toBe("pnpm -w hint relu");
    expect(at(path.join(CHECKOUT, "packages", "grader"))).toBe("pnpm -w hint relu");
    writeFileSync(path.join(home, "package.json"), '{ "scripts": { "hint": "x" } }');
    expect(at(home)).toBe("pnpm hint relu");
    writeFileSync(path.join(home, "package.json"), '{ "scripts": { "hint": "pravah hint relu" } }');
    expect(at(home)).toBe("pnpm hint");
  });

  it("names the checkout where one stands outside of it", () => {
    const outside = path.join(path.dirname(CHECKOUT), "elsewhere");
    expect(at(outside)).toBe(`pnpm -C ../${path.basename(CHECKOUT)} hint relu`);
  });
});
