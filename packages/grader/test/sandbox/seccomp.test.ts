// The filter of system calls, run by a small machine of our own: what it answers to which call. The
// numbers are written here a second time, from the kernel's tables.

import { describe, expect, it } from "vitest";
import { seccompFilter } from "../../src/sandbox/walls/seccomp.ts";

const ALLOW = 0x7fff0000;
const KILL = 0x80000000;
const EPERM = 0x00050001;
const ENOSYS = 0x00050026;

interface Call {
  architecture: number;
  number: number;
  argument?: number;
}

/** A classic BPF program over `struct seccomp_data`, see linux/filter.h. */
function run(program: Uint8Array, { architecture, number, argument = 0 }: Call): number {
  const code = Buffer.from(program);
  const memory: Record<number, number> = { 0: number, 4: architecture, 16: argument };
  let word = 0;
  for (let at = 0; at < code.length / 8; at++) {
    const operand = code.readUInt32LE(8 * at + 4);
    const jump = (isTrue: boolean) => code.readUInt8(8 * at + (isTrue ? 2 : 3));
    switch (code.readUInt16LE(8 * at)) {
      case 0x20:
        word = memory[operand] ?? Number.NaN;
        break;
      case 0x15:
        at += jump(word === operand);
        break;
      case 0x35:
        at += jump(word >= operand);
        break;
      case 0x45:
        at += jump((word & operand) !== 0);
        break;
      case 0x06:
        return operand;
      default:
        throw new Error(`an instruction that nobody wrote, at ${at}`);
    }
  }
  throw new Error("the program does not end");
}

const MACHINES = [
  {
    name: "x64",
    architecture: 0xc000003e,
    refused: { socket: 41, socketpair: 53, fork: 57, vfork: 58, kill: 62, ptrace: 101, mount: 165 },
    allowed: { read: 0, write: 1, mmap: 9, futex: 202, execve: 59, exit_group: 231, tgkill: 234 },
    clone: 56,
  },
  {
    name: "arm64",
    architecture: 0xc00000b7,
    refused: { socket: 198, socketpair: 199, kill: 129, ptrace: 117, mount: 40, unshare: 97 },
    allowed: {
      read: 63,
      write: 64,
      mmap: 222,
      futex: 98,
      execve: 221,
      exit_group: 94,
      tgkill: 131,
    },
    clone: 220,
  },
];

describe.each(MACHINES)(
  "the filter for $name",
  ({ name, architecture, refused, allowed, clone }) => {
    const program = seccompFilter(name) ?? new Uint8Array();
    const answerTo = (number: number, argument?: number) =>
      run(program, { architecture, number, ...(argument === undefined ? {} : { argument }) });

    it.each(Object.entries(refused))("refuses %s (%i)", (_, number) => {
      expect(answerTo(number)).toBe(EPERM);
    });

    it.each(Object.entries(allowed))("lets %s (%i) through", (_, number) => {
      expect(answerTo(number)).toBe(ALLOW);
    });

    it("lets threads be made, and no process, by none of the ways", () => {
      // As the C library makes a thread, and as fork(), vfork() and a new user namespace would.
      expect(answerTo(clone, 0x003d0f00)).toBe(ALLOW);
      for (const flags of [0x01200011, 0x00004111, 0x10000011])
        expect(answerTo(clone, flags)).toBe(EPERM);
      expect(answerTo(435)).toBe(ENOSYS);
    });

    it("kills what comes by another processor's table", () => {
      for (const other of [0x40000003, 0x40000028, 0]) {
        expect(run(program, { architecture: other, number: 0 })).toBe(KILL);
      }
      expect(answerTo(0x40000000 + 41)).toBe(EPERM);
    });

    it("fits into the kernel's limit of 4096 instructions", () => {
      expect(program.length % 8).toBe(0);
      expect(program.length / 8).toBeLessThan(4096);
    });
  },
);

it("is not made up for a machine that we do not know", () => {
  expect(seccompFilter("riscv64")).toBeNull();
});
