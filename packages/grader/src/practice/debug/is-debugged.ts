// Whether somebody debugs this process, or wants to.

import inspector from "node:inspector";

/** VS Code announces itself by these to every process that it starts for a debugger. */
const ANNOUNCED = "VSCODE_INSPECTOR_OPTIONS";
const FLAG = /(?:^|\s)--inspect(?:-brk|-wait)?(?:=|\s|$)/;

/** @param args the command line of this process, after `node` */
export function isDebugged(args: readonly string[] = process.argv.slice(2)): boolean {
  const flags = [...process.execArgv, ...args, process.env.NODE_OPTIONS ?? ""];
  return (
    inspector.url() !== undefined ||
    process.env[ANNOUNCED] !== undefined ||
    flags.some((flag) => FLAG.test(flag))
  );
}
