// Opens an address in the person's browser; where that fails, the printed address is enough.

import { spawn } from "node:child_process";

export function openBrowser(address: string): void {
  const [command, ...args] = commandFor(process.platform);
  spawn(command, [...args, address], { stdio: "ignore", detached: true })
    .on("error", () => {})
    .unref();
}

function commandFor(platform: NodeJS.Platform): [string, ...string[]] {
  if (platform === "darwin") return ["open"];
  return platform === "win32" ? ["cmd", "/c", "start", ""] : ["xdg-open"];
}
