// `pravah learn relu` in a real terminal of 80 × 24, for a whole exercise: from the stub over everything that
// goes wrong to the praise, in both languages. PRAVAH_SCREENS names a folder that keeps the screens.

import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { CHECKOUT } from "@pravah/grader";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type OwnCheckout, ownCheckout } from "./own-checkout.ts";
import { Tmux, tmuxFault } from "./tmux.ts";

const fault = tmuxFault();
if (fault !== null) console.error(fault);

const RIGHT = readFileSync(path.join(CHECKOUT, "solutions/relu/work.ts"), "utf8");
const MASK = "(x > 0 ? d : 0)";

function changed(from: string, to: string): string {
  expect(RIGHT).toContain(from);
  return RIGHT.replace(from, to);
}

let checkout: OwnCheckout;
let terminal: Tmux;
let kept = 0;
beforeEach(() => {
  checkout = ownCheckout();
  terminal = new Tmux(80, 24);
  kept = 0;
});
afterEach(() => {
  terminal.close();
  checkout.remove();
});

const work = () => path.join(checkout.root, "exercises/relu/work.ts");

const temporary = () => path.join(checkout.root, "tmp");

function learn(language: string): void {
  terminal.type(`cd ${path.join(checkout.root, "exercises/relu")} && PS1='$ ' && clear`);
  terminal.key("Enter");
  // What it leaves in the folder for temporary files would be its own.
  mkdirSync(temporary());
  terminal.type(
    `TMPDIR=${temporary()} PRAVAH_LANG=${language} node ../../packages/grader/bin/pravah.js learn`,
  );
  terminal.key("Enter");
}

/** The screen once it fits: never more than 24 lines of 80 cells, kept where somebody wants to see it. */
async function shown(language: string, name: string, words: RegExp): Promise<string> {
  const screen = await terminal.until(words);
  expect(screen.split("\n").length).toBeLessThanOrEqual(24);
  const folder = process.env.PRAVAH_SCREENS;
  if (folder) {
    mkdirSync(folder, { recursive: true });
    const number = String(++kept).padStart(2, "0");
    writeFileSync(path.join(folder, `${language}-${number}-${name}.txt`), `${screen}\n`);
  }
  return screen;
}

const WORDS = {
  en: {
    stub: /Next to write: `reluForward`/,
    checking: /Checking…/,
    syntax: /not valid TypeScript \(line 20\)/,
    named: /We follow PyTorch: at exactly x = 0 the gradient is 0/,
    unnamed: /· backward-values/,
    loop: /`reluBackward` did not return within/,
    memory: /`reluBackward` used more than 512 MB/,
    printed: /Your code printed:/,
    pass: /Well done! What your code has shown:/,
    next: /Next: n opens init/,
  },
  hi: {
    stub: /अब `reluForward` लिखिए/,
    checking: /जाँच हो रही है…/,
    syntax: /सही TypeScript नहीं है \(line 20\)/,
    named: /हम PyTorch/,
    unnamed: /· backward-values/,
    loop: /`reluBackward` .* सेकंड में भी वापस नहीं आया/,
    memory: /`reluBackward` ने 512 MB/,
    printed: /आपके code ने print किया:/,
    pass: /बहुत बढ़िया! आपके code ने यह कर दिखाया:/,
    next: /आगे: n से init/,
  },
} as const;

describe.skipIf(fault !== null).each(["en", "hi"] as const)("learn, %s", (language) => {
  const words = WORDS[language];
  const see = (name: keyof typeof words) => shown(language, name, words[name]);

  it("leads through a whole exercise", async () => {
    learn(language);
    await see("stub");
    writeFileSync(work(), changed(MASK, "(x > 0 ? d : 0"));
    await see("syntax");
    writeFileSync(work(), changed(MASK, "(x >= 0 ? d : 0)"));
    await see("named");
    writeFileSync(work(), changed(MASK, "(x > 0 ? 3 * d : 0)"));
    const unnamed = await see("unnamed");
    expect(unnamed).toMatch(/✗ reluBackward[\s\S]*Hint: /);
    const before = (statement: string) =>
      changed("  // The local derivative", `  ${statement}\n  // The local derivative`);
    writeFileSync(work(), before("for (;;) {}"));
    await see("checking");
    await see("loop");
    writeFileSync(
      work(),
      before("const all: unknown[] = []; for (;;) all.push(Array(1e6).fill(0));"),
    );
    await see("memory");
    writeFileSync(
      work(),
      before('for (let i = 0; i < 300; i++) console.log("mask", i);').replace(MASK, "d"),
    );
    const printed = await see("printed");
    expect(printed).toContain("mask 0");
    writeFileSync(work(), RIGHT);
    await see("pass");
    await see("next");
    terminal.key("q");
    await terminal.until(/\$ *$/);
    expect(terminal.isCursorShown).toBe(true);
  });
});

describe.skipIf(fault !== null)("the end", () => {
  it.each([
    ["while it starts", async () => {}],
    ["while nothing runs", async () => void (await terminal.until(WORDS.en.stub))],
    [
      "in the middle of a run",
      async () => {
        await terminal.until(WORDS.en.stub);
        writeFileSync(work(), changed("  // The local", "  for (;;) {}\n  // The local"));
        await terminal.until(WORDS.en.checking);
      },
    ],
    [
      "in the middle of a question",
      async () => {
        await terminal.until(WORDS.en.stub);
        terminal.key("r");
        await terminal.until(/anew\?/);
      },
    ],
  ])("by Ctrl-C %s leaves no process, no file, and a terminal as it was", async (_, get) => {
    learn("en");
    await get();
    await new Promise((resolve) => setTimeout(resolve, 300));
    terminal.key("C-c");
    await terminal.until(/^\$ *$/m);
    terminal.type("stty -a > after.txt; echo over");
    terminal.key("Enter");
    await terminal.until(/^(?:\$ )?over$/m);
    expect(terminal.isCursorShown).toBe(true);
    const settings = path.join(checkout.root, "exercises/relu/after.txt");
    expect(readFileSync(settings, "utf8")).toMatch(/ icanon[\s\S]* echo /);
    expect(processesOf(checkout.root)).toEqual([]);
    // tsx keeps what it has compiled, for the next start.
    expect(readdirSync(temporary()).filter((name) => !name.startsWith("tsx-"))).toEqual([]);
  });
});

/** Our programs that run with this checkout in their command line. */
function processesOf(root: string): string[] {
  const list = execFileSync("ps", ["-eo", "args"], { encoding: "utf8" });
  return list.split("\n").filter((line) => line.includes(root) && /node|tsc|bwrap/.test(line));
}
