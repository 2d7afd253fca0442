// The signs of the screen, and what stands for them where a terminal has only ASCII.

import type { FunctionState } from "../practice/view/view.ts";

export interface Signs extends Record<FunctionState, string> {
  full: string;
  empty: string;
  here: string;
}

const UNICODE: Signs = {
  pass: "✓",
  fail: "✗",
  todo: "○",
  unknown: "·",
  full: "█",
  empty: "░",
  here: "›",
};

const ASCII: Signs = {
  pass: "+",
  fail: "x",
  todo: "o",
  unknown: ".",
  full: "#",
  empty: "-",
  here: ">",
};

export function signsOf(unicode: boolean): Signs {
  return unicode ? UNICODE : ASCII;
}
