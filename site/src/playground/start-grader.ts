// Starts the grading worker, which fetches next to nothing before it is asked.

export function startGrader(): Worker {
  return new Worker(new URL("./grader-worker.ts", import.meta.url), { type: "module" });
}
