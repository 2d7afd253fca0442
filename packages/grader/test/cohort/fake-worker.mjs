// A grading process that grades nothing: quick, and it dies when its work tells it to.

import { createHash } from "node:crypto";
import { existsSync, writeFileSync } from "node:fs";

process.on("disconnect", () => process.exit(0));
process.on("message", (message) => {
  if (message.kind === "start") start(message.options);
  else grade(message);
});

function start({ secret }) {
  if (secret === "refuse") process.send({ kind: "refused", message: "not on this machine" });
  else if (secret === "break") process.exit(9);
  else process.send({ kind: "ready", sandbox: { layer: "fake", note: "a test" } });
}

function grade({ submission, exercise, text }) {
  const [order, marker] = (text.source ?? "").split(" ");
  if (/^die-(once|until)$/.test(order) && !existsSync(marker)) {
    if (order === "die-once") writeFileSync(marker, "");
    process.stderr.write("last words\n");
    process.kill(process.pid, "SIGKILL");
    return;
  }
  if (order === "fail") return void process.send({ kind: "failed", why: "a fault of the grader" });
  const files = text.source === undefined ? {} : { "work.ts": sha256(text.source) };
  const reason = text.problem && { stage: text.problem.stage, message: text.problem.params.why };
  const result = { submission: { id: submission, files }, exercise, ...(reason && { reason }) };
  const undecided = reason?.stage === "infrastructure";
  const answer = { kind: "graded", line: JSON.stringify(result), undecided };
  // So that works do not finish in the order in which they began.
  setTimeout(() => process.send(answer), Number.parseInt(sha256(submission).slice(0, 2), 16) % 7);
}

function sha256(text) {
  return createHash("sha256").update(text).digest("hex");
}
