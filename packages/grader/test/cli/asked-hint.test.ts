// Which hint is meant: case, signs and slips are forgiven, and a check finds its exercise.

import { describe, expect, it } from "vitest";
import { courseOutline, type Outlined } from "../../src/catalog/course-outline.ts";
import { askedHint } from "../../src/cli/asked-hint.ts";
import { CHECKOUT } from "../../src/files/checkout.ts";

const course = courseOutline(CHECKOUT);
const inFolderOf = (id: string) => course.find((exercise) => exercise.id === id) ?? null;
const hint = (words: string, here: Outlined | null = null) => {
  const { exercise, check, level } = askedHint(
    words.split(" ").filter(Boolean),
    course,
    here,
    "en",
  );
  return `${exercise.id} ${check} ${level}`;
};

describe("a hint", () => {
  it.each([
    ["relu backward-at-zero", "relu backward-at-zero 1"],
    ["relu backward-at-zero 3", "relu backward-at-zero 3"],
    ["ReLU Backward_At_Zero 2", "relu backward-at-zero 2"],
    ["LSTM_GRU cells-learn", "lstm-gru cells-learn 1"],
    ["exercises/relu/ backward-at-zero", "relu backward-at-zero 1"],
    ["exercises\\relu\\work.ts dead-units", "relu dead-units 1"],
    ["backward-at-zero", "relu backward-at-zero 1"],
    ["backward-at-zero 2", "relu backward-at-zero 2"],
    ["Relu", "relu null 1"],
  ])("is found for %s", (words, found) => {
    expect(hint(words)).toBe(found);
  });

  it("is looked for where one stands first", () => {
    expect(hint("", inFolderOf("clinic"))).toBe("clinic null 1");
    expect(hint("inputs-unchanged 2", inFolderOf("clinic"))).toBe("clinic inputs-unchanged 2");
    expect(hint("backward-at-zero", inFolderOf("clinic"))).toBe("relu backward-at-zero 1");
  });

  it.each([
    ["", /^which exercise\? They are: vanishing, exploding, relu, init, /],
    ["rleu", /no exercise and no check "rleu"; did you mean "relu"/],
    ["dead-unit", /did you mean "dead-units"/],
    ["dropout", /^there is no exercise "dropout"; the exercises are: vanishing, /],
    [
      "relu bakcward-at-zero",
      /^relu has no check "bakcward-at-zero"; did you mean "backward-at-zero"/,
    ],
    ["relu zzzzz", /^relu has no check "zzzzz"; its checks are: forward-values, /],
    [
      "inputs-unchanged",
      /"inputs-unchanged" is a check of several exercises: vanishing, exploding,/,
    ],
    ["relu forward-values 4", /^hint level "4": it can be 1, 2 or 3$/],
    ["relu forward-values two", /^hint level "two": it can be/],
    ["backward-at-zero 0", /^hint level "0": it can be/],
  ])("that cannot be found is one clear line: %s", (words, line) => {
    expect(() => hint(words)).toThrow(line);
  });

  it("says in Hindi that it cannot be found", () => {
    expect(() => askedHint(["rleu"], course, null, "hi")).toThrow('क्या आपका मतलब "relu" था');
  });
});
