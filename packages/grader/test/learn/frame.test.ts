// The screen fits: whatever is on it, whatever the terminal.

import fc from "fast-check";
import { expect, it } from "vitest";
import { Course } from "../../src/learn/course.ts";
import { frameLines, MOST_ROWS, pageCountOf } from "../../src/learn/frame.ts";
import { type Model, newModel, type Overlay } from "../../src/learn/model.ts";
import { cellsOf } from "../../src/practice/view/cells.ts";
import { viewOf } from "../../src/practice/view/view.ts";
import { toy } from "../toy.ts";

const LONG =
  "यह एक बहुत लंबा वाक्य है, and `code(with, a, long, call)`, किसी भी terminal से लंबा। ".repeat(4);
const both = { en: LONG, hi: LONG };

const failing = viewOf(toy(), "export function twice() {}\n", [
  {
    id: "twice-values",
    outcome: "fail",
    failure: { kind: "unexpected", params: { message: LONG } },
    misconception: "squares",
    output: `${LONG}\n${LONG}`,
    called: ["twice"],
  },
]);

const overlays = fc.oneof(
  fc.constant<Overlay | null>(null),
  fc.record<Overlay & { kind: "list" }>({ kind: fc.constant("list"), at: fc.constant(0) }),
  fc.record({
    kind: fc.constantFrom("checks" as const, "message" as const, "help" as const),
    page: fc.nat(9),
  }),
  fc.constant<Overlay>({ kind: "reset", since: 0 }),
);

const models = fc.record({
  language: fc.constantFrom("en" as const, "hi" as const),
  isChecking: fc.boolean(),
  isDone: fc.boolean(),
  hasView: fc.boolean(),
  before: fc.constantFrom(null, both),
  trouble: fc.constantFrom(null, both),
  notice: fc.constantFrom(null, both),
  advice: fc.array(fc.constant(both), { maxLength: 3 }),
  overlay: overlays,
});

function modelOf({ hasView, language, ...rest }: Record<string, unknown>): Model {
  const exercise = toy();
  const model = newModel(exercise, language as Model["language"], new Course([exercise]));
  return Object.assign(model, rest, { view: hasView ? failing : null });
}

it("has no more lines than the terminal, at most 24, and none wider than it", () => {
  fc.assert(
    fc.property(
      models,
      fc.integer({ min: 1, max: 200 }),
      fc.integer({ min: 1, max: 60 }),
      fc.boolean(),
      (given, columns, rows, unicode) => {
        const lines = frameLines(modelOf(given), { columns, rows, unicode, colour: false });
        expect(lines.length).toBeLessThanOrEqual(Math.min(rows, MOST_ROWS));
        for (const line of lines) expect(cellsOf(line)).toBeLessThan(Math.max(2, columns));
      },
    ),
    { numRuns: 300 },
  );
});

it("keeps the keys in the last line, however long the message is", () => {
  const room = { columns: 80, rows: 24, unicode: true, colour: false };
  for (const hasView of [true, false]) {
    const lines = frameLines(modelOf({ hasView, language: "en" }), room);
    expect(lines).toHaveLength(24);
    expect(lines.at(-1)).toMatch(/^ h hint .* q quit$/);
    expect(lines.at(-2)).toMatch(/^ Course /);
  }
});

it("shows all of a long message behind m, page by page", () => {
  const room = { columns: 40, rows: 12, unicode: true, colour: false };
  const model = modelOf({ hasView: true, language: "en" });
  model.overlay = { kind: "message", page: 0 };
  const pages = Array.from({ length: pageCountOf(model, room) }, (_, page) => {
    model.overlay = { kind: "message", page };
    return frameLines(model, room).slice(2, -1);
  });
  expect(pages.length).toBeGreaterThan(2);
  const text = pages
    .flat()
    .join(" ")
    .replace(/[\s│]+/g, " ");
  // Four times in what is wrong; a long printed line shows its beginning alone.
  expect(text.match(/किसी भी terminal से लंबा/g)?.length).toBeGreaterThanOrEqual(4);
});
