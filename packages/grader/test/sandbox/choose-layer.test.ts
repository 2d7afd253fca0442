// Which layer a grader takes: the harder one where it holds, and never another than it says.

import { afterEach, describe, expect, it, vi } from "vitest";
import { createGrader, InputError } from "../../src/index.ts";
import { parseLibraries } from "../../src/sandbox/walls/node-libraries.ts";
import { hardenedHere } from "../hardened-here.ts";
import { RIGHT, toy } from "../toy.ts";
import { wallsWithout } from "../walls.ts";

const found = vi.hoisted(() => ({ bubblewrap: true }));
vi.mock("../../src/sandbox/walls/bubblewrap.ts", async (original) => {
  const module = await original<typeof import("../../src/sandbox/walls/bubblewrap.ts")>();
  return { ...module, findBubblewrap: () => (found.bubblewrap ? module.findBubblewrap() : null) };
});
afterEach(() => {
  found.bubblewrap = true;
});

describe("without bubblewrap", () => {
  it("auto takes portable, says so, and writes it into the receipt", async () => {
    found.bubblewrap = false;
    const grader = createGrader({ sandbox: "auto" });
    const { layer, note } = await grader.sandbox();
    expect(layer).toBe("portable");
    expect(note).toMatch(
      /^hardened is not available: (bubblewrap is not installed|it needs Linux)/,
    );
    const { receipt, score } = await grader.gradeSource(toy(), "s001", RIGHT);
    expect([receipt.sandbox, score]).toEqual(["portable", 100]);
  });

  it("hardened is refused with what to install, and grades nothing", async () => {
    found.bubblewrap = false;
    const grader = createGrader({ sandbox: "hardened" });
    await expect(grader.sandbox()).rejects.toThrow(InputError);
    await expect(grader.gradeSource(toy(), "s001", RIGHT)).rejects.toThrow(
      /the hardened sandbox cannot be used: (.*apt-get install bubblewrap|it needs Linux)/,
    );
  });
});

describe("with bubblewrap that does not hold", async () => {
  const needed = await hardenedHere();
  if (needed !== null) return void it.skip(`needs the hardened sandbox: ${needed}`);
  const walls = wallsWithout("network", "system-calls");

  it("auto takes portable and says which probe got through", async () => {
    const { layer, note } = await createGrader({ sandbox: "auto", walls }).sandbox();
    expect(layer).toBe("portable");
    expect(note).toContain("its self-test failed: a work could reach a port of this machine");
  });

  it("hardened is refused", async () => {
    const grader = createGrader({ sandbox: "hardened", walls });
    await expect(grader.sandbox()).rejects.toThrow("a work could start a process");
  });

  it("and where it does hold, it is taken and written into the receipt", async () => {
    const grader = createGrader();
    expect(await grader.sandbox()).toMatchObject({ layer: "hardened" });
    const { receipt, score } = await grader.gradeSource(toy(), "s001", RIGHT);
    expect([receipt.sandbox, score]).toEqual(["hardened", 100]);
  });
});

it("reads the libraries of Node from what the loader prints", () => {
  const printed = [
    "\tlinux-vdso.so.1 (0x00007ffd5a5f6000)",
    "\tlibm.so.6 => /lib/x86_64-linux-gnu/libm.so.6 (0x00007f1fb0a00000)",
    "\tlibgone.so => not found",
    "\t/lib64/ld-linux-x86-64.so.2 (0x00007f1fb0d40000)",
  ].join("\n");
  expect(parseLibraries(printed)).toEqual([
    "/lib/x86_64-linux-gnu/libm.so.6",
    "/lib64/ld-linux-x86-64.so.2",
  ]);
  expect(parseLibraries("\tnot a dynamic executable")).toEqual([]);
});
