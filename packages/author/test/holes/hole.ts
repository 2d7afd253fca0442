// What each work does wrong, where in the reference, and which check sees it.

export interface Hole {
  /** "… a work that {breaks}" */
  breaks: string;
  /** Text that stands once in the reference, and what takes its place. */
  from: string;
  to: string;
  check: string;
}

/** Overflow beyond ±710 and beyond ±355. */
export const SIGMOID = "((v: number) => Math.exp(v) / (1 + Math.exp(v)))";
export const TANH = "((v: number) => (Math.exp(2 * v) - 1) / (Math.exp(2 * v) + 1))";
/** Put behind an array of numbers. */
export const limited = (most: number) => `.map((v) => Math.max(-${most}, Math.min(${most}, v)))`;
export const limitedMatrix = (most: number, matrix: string) =>
  `map(${matrix}, (v) => Math.max(-${most}, Math.min(${most}, v)))`;

export const gate = (name: string, from: string, to: string, check: string): Hole => ({
  breaks: `overflows in ${name} alone`,
  from,
  to,
  check,
});
