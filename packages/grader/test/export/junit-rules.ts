// What Jenkins' junit-10.xsd allows, as far as our files use it: elements, their attributes, what may
// stand in them.

import { XMLParser } from "fast-xml-parser";

interface Rule {
  /** Attributes, and whether they must be there. */
  attributes: Readonly<Record<string, boolean>>;
  children: readonly string[];
  /** Text between the elements. */
  text: boolean;
}

const rule = (
  required: readonly string[],
  optional: readonly string[],
  children: readonly string[],
  text = false,
): Rule => ({
  attributes: Object.fromEntries([
    ...required.map((name) => [name, true]),
    ...optional.map((name) => [name, false]),
  ]),
  children,
  text,
});

const SUITE = ["group", "time", "skipped", "timestamp", "hostname", "id", "package", "file", "log"];
const RULES: Readonly<Record<string, Rule>> = {
  testsuites: rule([], ["name", "time", "tests", "failures", "errors"], ["testsuite"]),
  testsuite: rule(
    ["name", "tests", "failures", "errors"],
    [...SUITE, "url"],
    ["testsuite", "properties", "testcase", "system-out", "system-err"],
  ),
  testcase: rule(
    ["name"],
    ["time", "classname", "group"],
    ["skipped", "error", "failure", "system-out", "system-err"],
  ),
  properties: rule([], [], ["property"]),
  property: rule(["name", "value"], [], []),
  failure: rule([], ["type", "message"], [], true),
  error: rule([], ["type", "message"], [], true),
  skipped: rule([], ["type", "message"], [], true),
  "system-out": rule([], [], [], true),
  "system-err": rule([], [], [], true),
};
/** Of suites: the time as surefire writes it. */
const TIME = /^(([0-9]{0,3},)*[0-9]{3}|[0-9]{0,3})*(\.[0-9]*)?$/;

type Node = Record<string, unknown> & { ":@"?: Record<string, string> };

/** @returns what is wrong with a document, a line each; nothing where it is valid */
export function junitFaults(xml: string): string[] {
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: "",
    parseAttributeValue: false,
    ignoreDeclaration: true,
  });
  return childrenFaults(parser.parse(xml) as Node[], ["testsuites", "testsuite"], false, "");
}

function childrenFaults(
  nodes: readonly Node[],
  allowed: readonly string[],
  text: boolean,
  place: string,
): string[] {
  return nodes.flatMap((node) => {
    const [name = ""] = Object.keys(node).filter((key) => key !== ":@");
    if (name === "#text")
      return text || String(node[name]).trim() === "" ? [] : [`${place}: text is not allowed`];
    const here = `${place}/${name}`;
    if (!allowed.includes(name)) return [`${here} is not allowed`];
    const { attributes, children, text: inner } = RULES[name] as Rule;
    const given = node[":@"] ?? {};
    return [
      ...Object.keys(given)
        .filter((key) => !(key in attributes))
        .map((key) => `${here}: attribute ${key} is not allowed`),
      ...Object.entries(attributes)
        .filter(([key, isRequired]) => isRequired && !(key in given))
        .map(([key]) => `${here}: attribute ${key} is missing`),
      ...(name.startsWith("testsuite") && given.time !== undefined && !TIME.test(given.time)
        ? [`${here}: time is ${given.time}`]
        : []),
      ...childrenFaults(node[name] as Node[], children, inner, here),
    ];
  });
}
