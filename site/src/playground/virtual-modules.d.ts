// What the build makes: see `src/pages/work-program.ts`.

declare module "virtual:work-program" {
  /** The program of a work's worker, as the text of one script. */
  export const program: string;
}
