// Words that move a recorded case by exact symmetries, so that a table of recorded answers is no help.

export { cut } from "./cut.ts";
export { flip } from "./flip.ts";
export { blockDiagonal, sideBySide, stacked } from "./join.ts";
export type { Move } from "./move.ts";
export { pad } from "./pad.ts";
export { permuted } from "./permuted.ts";
export { shift } from "./shift.ts";
export { shuffle } from "./shuffle.ts";
export { type Turn, turn, turnTo } from "./turn.ts";
export { powerOfTwo, zoom } from "./zoom.ts";
