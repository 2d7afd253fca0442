// JUnit XML as Jenkins' junit-10.xsd has it. It knows no points: they are properties of the suite, as a
// test case has none there.

import { harmless } from "../judge/clean.ts";
import { isWhole, type Sheet, type SheetTest } from "./sheet.ts";

/** @see jenkinsci/xunit-plugin, src/main/resources/org/jenkinsci/plugins/xunit/types/model/xsd */
export function junit(sheet: Sheet): string {
  const { id, tests } = sheet;
  const errors = tests.filter(({ outcome }) => outcome === "ungradable").length;
  const passed = tests.filter(({ outcome }) => outcome === "pass").length;
  const totals = `tests="${tests.length}" failures="${tests.length - errors - passed}" errors="${errors}"`;
  const cases = tests.map(({ name, outcome, message, output }) => {
    const [exercise = ""] = name.split("/");
    const tag = outcome === "ungradable" ? "error" : "failure";
    return [
      `    <testcase classname="${xml(exercise)}" name="${xml(name)}" time="0">`,
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
    "    <properties>",
    ...propertiesOf(sheet).map(
      ([name, value]) => `      <property name="${xml(name)}" value="${value}"/>`,
    ),
    "    </properties>",
    ...cases,
    "  </testsuite>",
    "</testsuites>",
    "",
  ].join("\n");
}

/** The total, which is not known where something could not be graded; then each test's. */
function propertiesOf(sheet: Sheet): [string, number][] {
  const ofTest = ({ name, outcome, points, max }: SheetTest): [string, number][] => [
    ...(outcome === "ungradable" ? [] : [[`points ${name}`, points] as [string, number]]),
    [`max ${name}`, max],
  ];
  return [
    ...(isWhole(sheet) ? [["points", sheet.score] as [string, number]] : []),
    ["max", sheet.max],
    ...sheet.tests.flatMap(ofTest),
  ];
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
