// A grading process that grades nothing: quick, and it dies when its work tells it to.

import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";

process.on("disconnect", () => process.exit(0));
process.on("message", (message) => {
  if (message.kind === "start") start(message.options);
  else grade(message);
});

let broken;

function start({ secret }) {
  // Where this file is, the machine is out of order: nothing survives.
  if (secret?.startsWith("broken ")) broken = secret.slice("broken ".length);
  if (secret === "refuse") process.send({ kind: "refused", message: "not on this machine" });
  else if (secret === "break") process.exit(9);
  else process.send({ kind: "ready", sandbox: { layer: "portable", note: "a test" } });
}

function grade({ submission, exercise, text, verdict }) {
  const [order, marker] = (text.source ?? "").split(" ");
  if (verdict === undefined && text.problem === undefined) {
    if (broken !== undefined && existsSync(broken)) return die();
    if (order === "break-machine" && !existsSync(`${marker}-mended`)) {
      writeFileSync(marker, "");
      return die();
    }
    if (/^die-(once|until)$/.test(order) && !existsSync(marker)) {
      if (order === "die-once") writeFileSync(marker, "");
      return die();
    }
    if (order === "victim" && !existsSync(marker))
      return void writeFileSync(marker, `${process.pid}`);
    if (order === "killer") return killed(marker);
  }
  if (order === "fail") return void process.send({ kind: "failed", why: "a fault of the grader" });
  answer();

  function answer() {
    const problem = verdict ?? text.problem;
    const result = {
      schema: "pravah/result/1",
      exercise,
      submission: {
        id: submission,
        files: text.source === undefined ? {} : { "work.ts": sha256(text.source) },
      },
      outcome: problem ? "ungradable" : "graded",
      ...(problem && { reason: { stage: problem.stage, message: said(problem) } }),
      score: problem ? null : 0,
      max: 100,
      checks: problem
        ? []
        : [{ id: "a", outcome: "fail", points: 0, max: 100, message: { en: "", hi: "" } }],
      receipt: RECEIPT,
    };
    const undecided = problem?.stage === "infrastructure";
    const graded = { kind: "graded", line: JSON.stringify(result), undecided };
    // So that works do not finish in the order in which they began.
    setTimeout(() => process.send(graded), Number.parseInt(sha256(submission).slice(0, 2), 16) % 7);
  }
}

/** Ends the process that grades the victim, and its own. */
function killed(marker) {
  if (!existsSync(marker)) return void setTimeout(killed, 5, marker);
  try {
    process.kill(Number(readFileSync(marker, "utf8")), "SIGKILL");
  } catch {
    // It is gone since the last time.
  }
  die();
}

function die() {
  process.stderr.write("last words\n");
  process.kill(process.pid, "SIGKILL");
}

function said({ params }) {
  const why = params.why ?? "";
  return { en: why, hi: why };
}

const RECEIPT = {
  grader: "0".repeat(64),
  spec: "0".repeat(64),
  seed: "practice",
  node: process.version,
  os: "test",
  sandbox: "portable",
  limits: { loadMs: 1, callMs: 1, submissionMs: 1, memoryMb: 1 },
};

function sha256(text) {
  return createHash("sha256").update(text).digest("hex");
}
