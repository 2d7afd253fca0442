import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { describe, expect, it } from "vitest";
import { allowedCores, coresFor } from "../../src/processes/cores.ts";

describe("cores", () => {
  it.each([
    ["0-1", [0, 1]],
    ["3", [3]],
    ["0-2,5,8-9", [0, 1, 2, 5, 8, 9]],
    ["", []],
  ])("reads the system's list %j", (list, cores) => {
    expect(allowedCores(`Name:\tnode\nCpus_allowed_list:\t${list}\nMems_allowed:\t1\n`)).toEqual(
      cores,
    );
  });

  it("are given out only where each process gets one", () => {
    expect(coresFor(availableParallelism() + 1)).toEqual([]);
    expect([0, availableParallelism()]).toContain(coresFor(availableParallelism()).length);
  });

  it.runIf(process.platform === "linux")("hold a process and what it starts", () => {
    const [core] = allowedCores(readFileSync("/proc/self/status", "utf8"));
    const program = `
      const { stayOn } = await import(${JSON.stringify(new URL("../../src/processes/cores.ts", import.meta.url).href)});
      stayOn(${core});
      const { spawnSync } = await import("node:child_process");
      console.log(spawnSync("cat", ["/proc/self/status"], { encoding: "utf8" }).stdout);
    `;
    const { stdout } = spawnSync(
      process.execPath,
      ["--import", import.meta.resolve("tsx"), "--input-type=module", "--eval", program],
      { encoding: "utf8" },
    );
    expect(allowedCores(stdout)).toEqual([core]);
  });
});
