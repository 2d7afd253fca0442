// One check in the list: its state, its words, what the work printed, and hints when they are asked for.

import { SIGNS } from "@pravah/checks/signs";
import type { CheckResult, CheckWords } from "@pravah/grader/browser";
import { fill } from "@pravah/markup";
import type { Language } from "../../i18n/languages.ts";
import { PLAYGROUND } from "../../i18n/playground-words.ts";
import { make, withCode } from "./element-maker.ts";

const STATE_SIGNS = { ...SIGNS, waiting: "·" } as const;

export class CheckRow {
  readonly element = make("li", { className: "check" });
  readonly #sign = make("span", { className: "check-sign", ariaHidden: "true" });
  readonly #state = make("span", { className: "check-state" });
  readonly #points = make("span", { className: "check-points" });
  readonly #body = make("div", { className: "check-body" });
  readonly #language: Language;

  constructor(id: string, words: CheckWords | undefined, language: Language) {
    this.#language = language;
    this.element.dataset.check = id;
    const title = make("p", { className: "check-title" }, ...withCode(words?.title || id));
    const facts = make("p", { className: "check-facts" }, make("code", {}, id), " · ", this.#state);
    facts.append(this.#points);
    this.element.append(this.#sign, make("div", {}, title, facts, this.#body));
    const hints = words?.hints ?? [];
    if (hints.length > 0) this.#body.after(this.#hints(hints));
    this.show(null);
  }

  /** @param result null: not run yet */
  show(result: CheckResult | null): void {
    const words = PLAYGROUND[this.#language];
    const state = result?.outcome ?? "waiting";
    const { dataset } = this.element;
    dataset.state = state;
    dataset.kind = result?.details?.kind ?? "";
    dataset.misconception = result?.misconception ?? "";
    this.#sign.textContent = STATE_SIGNS[state];
    this.#state.textContent = words.states[state];
    this.#points.textContent = result ? ` · ${result.points} / ${result.max} ${words.points}` : "";
    this.#body.replaceChildren(...(result ? this.#findings(result) : []));
  }

  #findings({ outcome, message, misconception, details, output }: CheckResult): Node[] {
    const words = PLAYGROUND[this.#language];
    const found: Node[] = [];
    if (misconception !== undefined)
      found.push(make("p", { className: "check-known" }, words.known));
    if (outcome !== "pass") {
      for (const line of message[this.#language].split("\n")) {
        found.push(make("p", { className: "check-message" }, ...withCode(line)));
      }
    }
    if (details?.figure !== undefined) {
      // Our own drawing of numbers and of the check's name: nothing in it is the work's text.
      found.push(make("div", { className: "check-figure", innerHTML: details.figure }));
    }
    if (output !== undefined) {
      const open = outcome !== "pass";
      const summary = make("summary", { className: "check-printed" }, words.printed);
      found.push(make("details", { open }, summary, make("pre", { tabIndex: 0 }, output)));
    }
    return found;
  }

  /** One more with each press, from a nudge to nearly there. */
  #hints(hints: readonly string[]): HTMLElement {
    const words = PLAYGROUND[this.#language];
    const list = make("ol", { className: "check-hints-shown" });
    const button = make("button", { type: "button", className: "quiet" });
    const place = make("div", { className: "check-hints" }, list, button);
    const label = () => {
      const n = list.children.length + 1;
      button.textContent = fill(words.hint, { n, total: hints.length });
    };
    button.onclick = () => {
      const hint = make("li", { tabIndex: -1 }, ...withCode(hints[list.children.length] ?? ""));
      list.append(hint);
      hint.focus();
      if (list.children.length === hints.length) button.remove();
      else label();
    };
    label();
    return place;
  }
}
