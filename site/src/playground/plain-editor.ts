// The editor that is there at once, and that phones keep: a text field.

import { make } from "./element-maker.ts";
import { FIELD, type TextRange, type WorkEditor } from "./work-editor.ts";

const ROWS = 22;
/** Lines that stay in view above the line that is shown. */
const ABOVE = 5;

export class PlainEditor implements WorkEditor {
  readonly element = make("textarea", {
    id: FIELD.id,
    className: "work-text",
    spellcheck: false,
    wrap: "off",
    rows: ROWS,
  });
  #composing = false;

  constructor(text: string, onInput: () => void) {
    const { element } = this;
    element.value = text;
    for (const name of ["autocapitalize", "autocomplete", "autocorrect"]) {
      element.setAttribute(name, "off");
    }
    element.setAttribute("aria-describedby", FIELD.help);
    element.addEventListener("input", onInput);
    element.addEventListener("compositionstart", () => this.#composes(true));
    element.addEventListener("compositionend", () => this.#composes(false));
  }

  get text(): string {
    return this.element.value;
  }

  set text(text: string) {
    this.element.value = text;
  }

  get selection(): TextRange {
    return { from: this.element.selectionStart, to: this.element.selectionEnd };
  }

  get hasFocus(): boolean {
    return document.activeElement === this.element;
  }

  focus(): void {
    this.element.focus();
  }

  select({ from, to }: TextRange): void {
    const { element } = this;
    element.setSelectionRange(from, to);
    const line = element.value.slice(0, from).split("\n").length;
    const lines = element.value.split("\n").length;
    element.scrollTop = (element.scrollHeight / lines) * Math.max(0, line - ABOVE);
  }

  settled(): Promise<void> {
    if (!this.#composing) return Promise.resolve();
    // After the last stroke the text still changes once.
    return new Promise((resolve) => {
      const end = () => setTimeout(resolve);
      this.element.addEventListener("compositionend", end, { once: true });
    });
  }

  close(): void {
    this.element.remove();
  }

  #composes(composing: boolean): void {
    this.#composing = composing;
  }
}
