// A real terminal, with a real shell in it: tmux, on a server of its own.

import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** What pnpm has told these tests is not for the shell in the terminal. */
const OUTSIDE = Object.fromEntries(
  Object.entries(process.env).filter(
    ([name]) => !/^(npm_|pnpm_|INIT_CWD$|VITEST|NODE_|TMUX)/i.test(name),
  ),
);

/** Why there is no tmux, in one line; null where there is one. */
export function tmuxFault(): string | null {
  const { status } = spawnSync("tmux", ["-V"]);
  return status === 0
    ? null
    : "no tmux on this machine: apt-get install tmux (or brew install tmux)";
}

export class Tmux {
  readonly #folder = mkdtempSync(path.join(tmpdir(), "pravah-tmux-"));
  readonly #socket = path.join(this.#folder, "socket");

  constructor(columns: number, rows: number) {
    const size = ["-x", String(columns), "-y", String(rows)];
    // `-f /dev/null`: nobody's own settings.
    this.#ask("-f", "/dev/null", "new-session", "-d", "-s", "one", ...size, "sh");
  }

  /** Letters as they are. */
  type(text: string): void {
    this.#ask("send-keys", "-t", "one", "-l", text);
  }

  /** A key by its name in tmux: Enter, C-c, Up. */
  key(name: string): void {
    this.#ask("send-keys", "-t", "one", name);
  }

  resize(columns: number, rows: number): void {
    this.#ask("resize-window", "-t", "one", "-x", String(columns), "-y", String(rows));
  }

  /** What a person sees. */
  get screen(): string {
    return this.#ask("capture-pane", "-p", "-t", "one").trimEnd();
  }

  get isCursorShown(): boolean {
    return this.#ask("display", "-p", "-t", "one", "#{cursor_flag}").trim() === "1";
  }

  /** The screen, once it fits. @throws with what is on it instead */
  async until(words: RegExp, ms = 60_000): Promise<string> {
    const end = Date.now() + ms;
    for (;;) {
      const { screen } = this;
      if (words.test(screen) || words.test(screen.replace(/\s*\n\s*/g, " "))) return screen;
      if (Date.now() > end) throw new Error(`never came: ${words}\non the screen:\n${screen}`);
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
  }

  close(): void {
    spawnSync("tmux", ["-S", this.#socket, "kill-server"]);
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #ask(...args: string[]): string {
    const { stdout, stderr, status } = spawnSync("tmux", ["-S", this.#socket, ...args], {
      encoding: "utf8",
      env: { ...OUTSIDE, LC_ALL: "C.UTF-8" },
    });
    if (status !== 0) throw new Error(`tmux ${args.join(" ")}: ${stderr}`);
    return stdout;
  }
}
