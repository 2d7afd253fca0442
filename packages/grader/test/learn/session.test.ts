// A student at work: from the stub to the praise, with everything that goes wrong on the way.

import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { STATE_FILE } from "../../src/practice/state.ts";
import { RIGHT, TOY_FOLDER, withTwice } from "../toy.ts";
import { atDesk, TODO } from "./at-desk.ts";

const { desk, sit } = atDesk();

const STUB = readFileSync(path.join(TOY_FOLDER, "work.ts"), "utf8");
describe.each(["en", "hi"] as const)("a whole exercise, %s", (language) => {
  const say = (en: RegExp, hi: RegExp) => (language === "en" ? en : hi);

  it("goes from the stub to the praise, and never needs more than the terminal has", async () => {
    const { screen } = sit({ language });
    await screen.until(TODO);
    expect(screen.screen).toContain("○ twice  work.ts:6");
    expect(screen.screen).toContain("0/100");

    desk().save(withTwice("return x.map((v) => 2 * v;"));
    await screen.until(say(/not valid TypeScript \(line 2\)/, /सही TypeScript नहीं है/));
    expect(screen.screen).toContain("work.ts:2");

    desk().save(withTwice("return x.map((v) => v * v);"));
    await screen.until(language === "en" ? /You squared\./ : /आपने square कर दिया।/);
    expect(screen.screen).toMatch(/✗ twice {2}work\.ts:2 {3}✓ half/);
    expect(screen.screen).toContain("10/100");

    desk().save(withTwice("return x.map((v) => 3 * v);"));
    await screen.until(/`twice\(\[1, -2, 0\.5\]\)`/);

    desk().save(withTwice("for (;;) {}"));
    await screen.until(say(/look for a loop that never ends/, /कभी ख़त्म नहीं होता/));

    desk().save(withTwice("const all: any[] = []; for (;;) all.push(new Array(1e5).fill(1));"));
    await screen.until(say(/an array that keeps growing|a loop that never ends/, /array|loop/));

    desk().save(withTwice('for (let i = 0; i < 500; i++) console.log("here", i); return x;'));
    await screen.until(/here 0/);
    expect(screen.screen).not.toContain("here 20");

    desk().save(RIGHT);
    await screen.until(language === "en" ? /Twice 21 is 42\./ : /21 का दुगुना 42 है।/);
    expect(screen.screen).toContain("100/100");
    expect(screen.screen).toContain(language === "en" ? "3 more times" : "3 बार");
    expect(screen.screen).toMatch(/zwei/);
    expect(screen.sent).not.toContain("\x1b[2J");
  });
});

describe("keys", () => {
  it("show three hints one by one, and remember them", async () => {
    const { screen, keys, quit } = sit();
    await screen.until(TODO);
    for (const [level, hint] of ["one", "two", "three"].entries()) {
      keys.press("h");
      await screen.until(new RegExp(`Hint ${level + 1} of 3: ${hint}`));
    }
    keys.press("h");
    await screen.until(/That was the last of 3 hints/);
    await quit();
    const again = sit();
    await again.screen.until(/Hint 3 of 3: three/);
  });

  it("go to the next exercise and back, and say where the course ends", async () => {
    const { screen, keys } = sit();
    await screen.until(TODO);
    keys.press("p");
    await screen.until(/This is the first exercise/);
    keys.press("n");
    await screen.until(/^ zwei {2}Twice/);
    keys.press("N");
    await screen.until(/This is the last exercise/);
    expect(state().exercise).toBe("zwei");
    keys.press("p");
    await screen.until(/^ twice {2}Twice/);
  });

  it("change the language, and remember it", async () => {
    const { screen, keys } = sit();
    await screen.until(TODO);
    keys.press("g");
    await screen.until(/दुगुना[\s\S]*अब `twice` लिखिए/);
    expect(state().language).toBe("hi");
  });

  it("are the same on a Hindi keyboard", async () => {
    const { screen, keys } = sit();
    await screen.until(TODO);
    keys.press("प");
    await screen.until(/Hint 1 of 3/);
    keys.press("य़");
    await screen.until(/All keys/);
    keys.press("त");
    await screen.until(/Hint 1 of 3/);
    keys.press("ु");
    await screen.until(/अब `twice` लिखिए/);
  });

  it("list the course, and open what is chosen with the arrows", async () => {
    const { screen, keys } = sit();
    await screen.until(/0 of 2 exercises · 0\/200 points$/m);
    keys.press("l");
    await screen.until(/› ○ twice/);
    keys.press("\x1b[B");
    await screen.until(/› ○ zwei/);
    keys.press("\r");
    await screen.until(/^ zwei {2}Twice[\s\S]*→ Next/);
  });

  it("show all checks, the whole message and the lesson's place", async () => {
    const { screen, keys } = sit();
    await screen.until(TODO);
    keys.press("c");
    await screen.until(/○ half-values \(10\)/);
    keys.press("x");
    await screen.until(TODO);
    keys.press("m");
    await screen.until(/The whole message/);
    keys.press(" ");
    await screen.until(TODO);
    keys.press("s");
    await screen.until(/The lesson: .*README\.md/);
  });

  it("do nothing where they mean nothing, and take no paste for typing", async () => {
    const { screen, keys } = sit();
    await screen.until(TODO);
    keys.press("x");
    await screen.until(/x does nothing here/);
    keys.press("\x1b[C", "\x1b[5~", "\x1bOP", "\t");
    await screen.until((now) => !now.includes("does nothing"));
    keys.press("quit and reset, yes");
    await screen.until(/What was pasted is left out/);
    keys.press("\x1b[200~q\x1b[201~");
    await screen.until(/What was pasted is left out/);
    keys.press("?");
    await screen.until(/All keys/);
  });

  it("wait for the verdict, the last one of them", async () => {
    const { screen, keys } = sit();
    await screen.until(TODO);
    desk().save(withTwice("if (x[1] === -2) for (;;); return x;"));
    await screen.until(/Checking…/);
    keys.press("g");
    keys.press("?");
    expect(screen.screen).toContain("Checking…");
    await screen.until(/All keys/);
  });

  it("lead to another exercise with the verdict, and nothing of this one comes behind", async () => {
    const { screen, keys } = sit();
    await screen.until(TODO);
    desk().save(RIGHT);
    await screen.until(/Checking…/);
    keys.press("n");
    await screen.until(/^ zwei {2}Twice[\s\S]*→ Next/);
    await pause(500);
    expect(screen.screen).toMatch(/^ zwei {2}Twice[\s\S]*→ Next to write: `twice`/);
    expect(screen.screen).not.toMatch(/Well done|other random inputs/);
  });

  it("quit in the middle of a run", async () => {
    const { screen, keys, ended } = sit();
    await screen.until(TODO);
    desk().save(withTwice("for (;;) {}"));
    await screen.until(/Checking…/);
    const begin = performance.now();
    keys.press("\x03");
    await ended;
    expect(performance.now() - begin).toBeLessThan(250);
    expect(screen.isCursorShown).toBe(true);
    expect(screen.marksPastes).toBe(false);
    expect(keys.isRaw).toBe(false);
  });
});

describe("reset", () => {
  it("asks, keeps a copy, and gives the stub back", async () => {
    desk().save(RIGHT);
    const { screen, keys } = sit();
    await screen.until(/100\/100/);
    keys.press("r");
    await screen.until(/Begin .*work\.ts anew\?/);
    await pause(200);
    keys.press("n");
    await screen.until(/Nothing was changed/);
    expect(readFileSync(desk().work, "utf8")).toBe(RIGHT);

    keys.press("r");
    await screen.until(/anew\?/);
    await pause(200);
    keys.press("y");
    await screen.until(/is the stub again/);
    await screen.until(TODO);
    expect(readFileSync(desk().work, "utf8")).toBe(STUB);
    const [backup = ""] = readdirSync(path.join(desk().root, "exercises/.backups"));
    expect(readFileSync(path.join(desk().root, "exercises/.backups", backup), "utf8")).toBe(RIGHT);
  });

  it("does not take a key for an answer that was pressed before the question", async () => {
    desk().save(RIGHT);
    const { screen, keys } = sit();
    await screen.until(/100\/100/);
    keys.press("ry");
    await screen.until(/anew\?/);
    await pause(200);
    expect(readFileSync(desk().work, "utf8")).toBe(RIGHT);
    keys.press("\x1b[A");
    await screen.until(/Nothing was changed/);
  });

  it("says so where it is the stub already, and brings back what is gone", async () => {
    const { screen, keys } = sit();
    const answerYes = async () => {
      keys.press("r");
      await screen.until(/anew\?/);
      await pause(200);
      keys.press("y");
    };
    await screen.until(TODO);
    await answerYes();
    await screen.until(/is the stub already/);
    expect(existsSync(path.join(desk().root, "exercises/.backups"))).toBe(false);
    rmSync(desk().work);
    await screen.until(/is not there/);
    await answerYes();
    await screen.until(/is there again, as the stub/);
    await screen.until(TODO);
  });

  it("changes nothing where the copy cannot be kept", async () => {
    desk().save(RIGHT);
    writeFileSync(path.join(desk().root, "exercises/.backups"), "in its place");
    const { screen, keys } = sit();
    await screen.until(/100\/100/);
    keys.press("r");
    await screen.until(/anew\?/);
    await pause(200);
    keys.press("y");
    await screen.until(/Nothing was changed: .*a file is in its place/s);
    expect(readFileSync(desk().work, "utf8")).toBe(RIGHT);
  });
});

function state(): { language: string | null; exercise: string | null } {
  return JSON.parse(readFileSync(path.join(desk().root, "exercises", STATE_FILE), "utf8"));
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
