// A filter of system calls for the hardened layer, as the bytes of a classic BPF program: the kernel
// runs it before every call of the sandboxed process. Written here, so nothing has to be compiled.
//
// It refuses what a computation never needs: new processes, sockets, other processes' memory, mounts,
// namespaces, memory that no limit counts. A list of what is allowed would be stricter and would
// break with the next version of Node or of the C library.
//
// See seccomp(2), and linux/filter.h and linux/seccomp.h for the numbers.

import { REFUSED, SYSTEMS, type System } from "./system-calls.ts";

const LOAD_WORD = 0x20;
const JUMP_EQUAL = 0x15;
const JUMP_GREATER_EQUAL = 0x35;
const JUMP_ANY_BIT = 0x45;
const RETURN = 0x06;

/** Offsets in `struct seccomp_data`. */
const NUMBER = 0;
const ARCHITECTURE = 4;
const FIRST_ARGUMENT = 16;

const ALLOW = 0x7fff0000;
const KILL = 0x80000000;
const ERROR = 0x00050000;
const EPERM = 1;
const ENOSYS = 38;

const CLONE_THREAD = 0x00010000;
/** Calls of the x32 ABI have this bit: the same calls again, by other numbers. */
const X32 = 0x40000000;

type Instruction = readonly [code: number, jumpTrue: number, jumpFalse: number, operand: number];

const load = (offset: number): Instruction => [LOAD_WORD, 0, 0, offset];
const answer = (action: number): Instruction => [RETURN, 0, 0, action];
/** Runs the next instruction if the loaded word passes, else skips it. */
const unlessNot = (jump: number, operand: number): Instruction => [jump, 0, 1, operand];

/** The filter for this machine, or null where its system calls are not known to us. */
export function seccompFilter(architecture: string = process.arch): Uint8Array | null {
  const system = SYSTEMS[architecture];
  return system === undefined ? null : assemble(instructions(system));
}

function instructions({ audit, calls }: System): Instruction[] {
  const refused = REFUSED.flatMap((name) => calls[name] ?? []);
  return [
    load(ARCHITECTURE),
    [JUMP_EQUAL, 1, 0, audit],
    answer(KILL),
    load(NUMBER),
    unlessNot(JUMP_GREATER_EQUAL, X32),
    answer(ERROR | EPERM),
    ...refused.flatMap((number) => [unlessNot(JUMP_EQUAL, number), answer(ERROR | EPERM)]),
    // Its flags are in memory, where a filter cannot look; told that it is missing, the C library
    // takes `clone`.
    unlessNot(JUMP_EQUAL, calls.clone3),
    answer(ERROR | ENOSYS),
    // Threads may be made, processes not.
    [JUMP_EQUAL, 0, 3, calls.clone],
    load(FIRST_ARGUMENT),
    [JUMP_ANY_BIT, 1, 0, CLONE_THREAD],
    answer(ERROR | EPERM),
    answer(ALLOW),
  ];
}

/** `struct sock_filter`: code (2 bytes), two jumps (1 each), operand (4), little-endian. */
function assemble(program: readonly Instruction[]): Uint8Array {
  const bytes = Buffer.alloc(8 * program.length);
  for (const [i, [code, jumpTrue, jumpFalse, operand]] of program.entries()) {
    bytes.writeUInt16LE(code, 8 * i);
    bytes.writeUInt8(jumpTrue, 8 * i + 2);
    bytes.writeUInt8(jumpFalse, 8 * i + 3);
    bytes.writeUInt32LE(operand, 8 * i + 4);
  }
  return bytes;
}
