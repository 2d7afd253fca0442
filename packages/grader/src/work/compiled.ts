// A work that was read: its JavaScript, and how its lines go back to the text.

export interface Compiled {
  js: string;
  /** Line of `work.ts` for a line of `js`; both count from 1. */
  lineOf(jsLine: number): number | null;
}
