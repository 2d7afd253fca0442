// The set-up script, with stand-ins for all that would change this machine.

import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

const script = new URL("../../templates/gradescope/setup.sh", import.meta.url);

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "pravah-test-"));
  mkdirSync(path.join(folder, "source/pravah"), { recursive: true });
  writeFileSync(path.join(folder, "setup.sh"), String(readFileSync(script)));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the script where these commands do what is given, and says which were called, and with what. */
function setUp(commands: Record<string, string>) {
  const bin = path.join(folder, "bin");
  mkdirSync(bin);
  const all = { "apt-get": "", curl: "exit 9", tar: "", npx: "", node: "", ...commands };
  for (const [name, does] of Object.entries(all)) {
    const text = `#!/bin/sh\necho "${name} $*" >> "${folder}/calls"\n${does}\n`;
    writeFileSync(path.join(bin, name), text, { mode: 0o755 });
  }
  const { status, stderr } = spawnSync("bash", [path.join(folder, "setup.sh")], {
    encoding: "utf8",
    env: { PATH: `${bin}:/usr/bin:/bin`, AUTOGRADER_ROOT: folder },
  });
  const calls = path.join(folder, "calls");
  return { status, stderr, calls: existsSync(calls) ? readFileSync(calls, "utf8") : "" };
}

describe.skipIf(process.platform !== "linux")("setup.sh", () => {
  it("installs from the lockfile alone, with the Node that is there", () => {
    const { status, stderr, calls } = setUp({});
    expect(status, stderr).toBe(0);
    expect(calls).toContain("apt-get install -q -y --no-install-recommends bubblewrap");
    expect(calls).toMatch(/npx -y .* install --frozen-lockfile --prod/);
    expect(calls).not.toMatch(/^curl/m);
  });

  it("takes no Node that is not the very file it should be", () => {
    const { status, stderr, calls } = setUp({
      node: "exit 1",
      uname: "echo x86_64",
      curl: 'while [ "$1" != -o ]; do shift; done; echo something else > "$2"',
    });
    expect(status).not.toBe(0);
    expect(stderr).toContain("checksum");
    expect(calls).toMatch(/curl .*node-v22[.0-9]+-linux-x64\.tar\.xz/);
    expect(calls).not.toMatch(/tar -x|npx/);
  });

  it("names a machine that no Node is known for", () => {
    const { status, stderr } = setUp({ node: "exit 1", uname: "echo riscv64" });
    expect(status).toBe(1);
    expect(stderr).toContain("no Node is known for riscv64");
  });

  it("fails while the image is built when the grader does not start", () => {
    const { status } = setUp({ node: 'case "$*" in *--help*) exit 1 ;; esac' });
    expect(status).toBe(1);
  });
});
