// The trusted end of the pipe, against children that do not keep to the protocol.

import { tmpdir } from "node:os";
import { afterEach, describe, expect, it } from "vitest";
import { Box } from "../../src/sandbox/box/box.ts";
import { REQUEST } from "../../src/sandbox/box/request.ts";
import type { Stopped } from "../../src/sandbox/box/stop.ts";
import type { Launch } from "../../src/sandbox/walls/launch.ts";

const PATIENCE_MS = 15_000;
const boxes: Box[] = [];
afterEach(() => {
  for (const box of boxes.splice(0)) box.close();
});

function open(launch: Launch): Box {
  const box = new Box(launch, tmpdir());
  boxes.push(box);
  return box;
}

/** A child that runs `body` for every request; `nonce` is the request's, `say` frames a reply. */
function child(body: string): Box {
  const text = `
    const say = (nonce, body, length = 8 + body.length) => {
      const head = Buffer.alloc(4);
      head.writeUInt32LE(length);
      process.stdout.write(Buffer.concat([head, nonce, Buffer.from(body)]));
    };
    process.stdin.on("data", (data) => { const nonce = data.subarray(4, 12); ${body} });`;
  return open({ command: process.execPath, args: ["-e", text], env: {}, open: [] });
}

const ask = (box: Box, ms = PATIENCE_MS) => box.ask(REQUEST.hello, new Uint8Array(), ms);
const reason = (box: Box, ms?: number) =>
  ask(box, ms).then(
    (reply) => `answered: ${Buffer.from(reply)}`,
    (error: Stopped) => error.message,
  );

describe("a box", () => {
  it("passes on the reply to its question, once and again", async () => {
    const box = child('say(nonce, "one");');
    expect(Buffer.from(await ask(box)).toString()).toBe("one");
    expect(Buffer.from(await ask(box)).toString()).toBe("one");
  });

  it.skipIf(process.platform !== "linux")(
    "still says what it had computed when it has been ended",
    async () => {
      const box = child("for (;;) {}");
      expect(await reason(box, 400)).toMatch(/^call-limit/);
      expect(box.computedMs()).toBeGreaterThanOrEqual(150);
      const closed = child("");
      closed.close();
      expect(closed.computedMs()).toBeNull();
    },
  );

  it("puts a reply together that comes byte by byte", async () => {
    const box = child(`
      const frame = Buffer.concat([Buffer.of(11, 0, 0, 0), nonce, Buffer.from("one")]);
      let at = 0;
      const next = () => at < frame.length && process.stdout.write(frame.subarray(at, ++at), () => setTimeout(next, 1));
      next();`);
    expect(Buffer.from(await ask(box)).toString()).toBe("one");
  });

  it.each([
    ["another nonce", 'say(Buffer.alloc(8), "x");', "protocol: a reply to another question"],
    ["a giant length", 'say(nonce, "x", 2 ** 32 - 1);', "protocol: a malformed frame"],
    ["a length below the nonce's", 'say(nonce, "x", 7);', "protocol: a malformed frame"],
    ["two replies", 'say(nonce, "x"); say(nonce, "y");', /^(protocol|answered: x)/],
    ["half a reply", 'say(nonce, "x", 100); process.exit(5);', "exited: code 5"],
    ["an exit", "process.exit(0);", "exited: code 0"],
    [
      "a flood of errors",
      'for (;;) try { require("node:fs").writeSync(2, "x".repeat(65536)); } catch {}',
      "protocol: noise",
    ],
    [
      "the last words of a full heap",
      'console.error("JavaScript heap out of memory"); process.abort();',
      /^memory/,
    ],
  ])("ends a child that answers with %s", async (_, body, expected) => {
    const message = await reason(child(body));
    if (typeof expected === "string") expect(message).toContain(expected);
    else expect(message).toMatch(expected);
  });

  it.skipIf(process.platform === "win32")("names the signal that ended a child", async () => {
    const box = child('process.kill(process.pid, "SIGTERM");');
    expect(await reason(box)).toContain("exited: SIGTERM");
  });

  it("ends a child that speaks before it is asked again", async () => {
    const box = child('say(nonce, "x"); setTimeout(() => say(nonce, "y"), 20);');
    expect(await reason(box)).toBe("answered: x");
    await expect.poll(() => box.isStopped, { timeout: PATIENCE_MS }).toBe(true);
    expect(await reason(box)).toContain("protocol: bytes that nobody asked for");
  });

  it("ends a child that keeps silent", async () => {
    expect(await reason(child(""), 50)).toBe("call-limit: 50 ms");
  });

  it("ends a child that computes without end", async () => {
    expect(await reason(child("for (;;);"), 200)).toBe("call-limit: 200 ms");
  });

  it.skipIf(process.platform !== "linux")(
    "does not blame a child that was kept from computing",
    async () => {
      const box = child(`
        const wake = "sleep 0.5; kill -CONT " + process.pid;
        require("node:child_process").spawn("/bin/sh", ["-c", wake], { stdio: "ignore" });
        process.kill(process.pid, "SIGSTOP");
        say(nonce, "late");`);
      expect(await reason(box, 200)).toBe("answered: late");
    },
  );

  it("reads an answer that came while the grader itself was kept from reading", async () => {
    const box = child('setTimeout(() => say(nonce, "in time"), 300);');
    await ask(box);
    const answered = reason(box, 400);
    // From the limit's second half until long after it; then timers have their turn before streams.
    await new Promise((resolve) => setTimeout(resolve, 250));
    await new Promise((resolve) => setImmediate(resolve));
    for (const end = performance.now() + 1500; performance.now() < end; );
    expect(await answered).toBe("answered: in time");
  });

  it("says so where the program does not exist", async () => {
    const launch = { command: "/nowhere/to/be/found", args: [], env: {}, open: [] };
    expect(await reason(open(launch))).toContain("ENOENT");
  });

  it("hands over nothing of the grader's environment", async () => {
    process.env.PRAVAH_CANARY = "env-canary";
    const box = child("say(nonce, JSON.stringify(process.env));");
    expect(Buffer.from(await ask(box)).toString()).not.toContain("env-canary");
  });
});
