// JUnit XML in the dialect that CI systems read. It knows no points: they are carried as properties.

import { harmless } from "../judge/clean.ts";
import type { Sheet } from "./sheet.ts";

export function junit({ id, score, max, tests }: Sheet): string {
  const count = (outcome: string) => tests.filter((test) => test.outcome === outcome).length;
  const totals = `tests="${tests.length}" failures="${count("fail") + count("todo")}" errors="${count("ungradable")}"`;
  const cases = tests.map(({ name, outcome, points, max: most, message, output }) => {
    const [exercise = ""] = name.split("/");
    const tag = outcome === "ungradable" ? "error" : "failure";
    return [
      `    <testcase classname="${xml(exercise)}" name="${xml(name)}" time="0">`,
      `      <properties><property name="points" value="${points}"/><property name="max" value="${most}"/></properties>`,
      ...(outcome === "pass"
        ? []
        : [
            `      <${tag} message="${xml(firstLine(message))}" type="${outcome}">${xml(message)}</${tag}>`,
          ]),
      ...(output === undefined ? [] : [`      <system-out>${xml(output)}</system-out>`]),
      "    </testcase>",
    ].join("\n");
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="pravah" ${totals} time="0">`,
    `  <testsuite name="${xml(id)}" ${totals} skipped="0" time="0">`,
    `    <properties><property name="points" value="${score}"/><property name="max" value="${max}"/></properties>`,
    ...cases,
    "  </testsuite>",
    "</testsuites>",
    "",
  ].join("\n");
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
  "\n": "&#10;",
};

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed
const IMPOSSIBLE = /[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g;

/** Escaped, and without what XML 1.0 cannot hold at all. */
function xml(text: string): string {
  const possible = Buffer.from(harmless(text), "utf8").toString("utf8").replace(IMPOSSIBLE, "");
  return possible.replace(/[&<>"'\n]/g, (char) => ENTITIES[char] ?? char);
}

function firstLine(text: string): string {
  return text.split("\n", 1)[0] ?? "";
}
