// JUnit XML as Jenkins' junit-10.xsd has it. It knows no points: they are properties of the suite, as a
// test case has none there.

import { type Html, joined, xml } from "@pravah/markup";
import { harmless } from "../judge/clean.ts";
import { isWhole, type Sheet, type SheetTest } from "./sheet.ts";

/** @see jenkinsci/xunit-plugin, src/main/resources/org/jenkinsci/plugins/xunit/types/model/xsd */
export function junit(sheet: Sheet): string {
  const { id, tests } = sheet;
  const errors = tests.filter(({ outcome }) => outcome === "ungradable").length;
  const passed = tests.filter(({ outcome }) => outcome === "pass").length;
  const totals = xml`tests="${tests.length}" failures="${tests.length - errors - passed}" errors="${errors}"`;
  const properties = propertiesOf(sheet).map(
    ([name, value]) => xml`      <property name="${harmless(name)}" value="${value}"/>`,
  );
  const lines = [
    xml`<?xml version="1.0" encoding="UTF-8"?>`,
    xml`<testsuites name="pravah" ${totals} time="0">`,
    xml`  <testsuite name="${harmless(id)}" ${totals} skipped="0" time="0">`,
    xml`    <properties>`,
    ...properties,
    xml`    </properties>`,
    ...tests.map(testCase),
    xml`  </testsuite>`,
    xml`</testsuites>`,
  ];
  return `${joined(lines, "\n")}\n`;
}

function testCase({ name, outcome, message, output }: SheetTest): Html {
  const [exercise = ""] = name.split("/");
  const lines = [
    xml`    <testcase classname="${harmless(exercise)}" name="${harmless(name)}" time="0">`,
    outcome !== "pass" && xml`      ${missed(outcome, message)}`,
    output !== undefined && xml`      <system-out>${harmless(output)}</system-out>`,
    xml`    </testcase>`,
  ];
  return joined(lines, "\n");
}

/** Jenkins' two kinds: the work is wrong, or nothing could be said about it. */
function missed(outcome: SheetTest["outcome"], message: string): Html {
  const text = harmless(message);
  const facts = xml`message="${harmless(firstLine(message))}" type="${outcome}"`;
  return outcome === "ungradable"
    ? xml`<error ${facts}>${text}</error>`
    : xml`<failure ${facts}>${text}</failure>`;
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

function firstLine(text: string): string {
  return text.split("\n", 1)[0] ?? "";
}
