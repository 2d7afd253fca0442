// Where the work is written: a text field at once; with a mouse and room, a code editor once the reader begins.

import type { Language } from "../../i18n/languages.ts";
import { PLAYGROUND, type PlaygroundWords } from "../../i18n/playground-words.ts";
import { store, stored } from "../client/stored.ts";
import { make } from "./element-maker.ts";
import { PlainEditor } from "./plain-editor.ts";
import { FIELD, rangeOfLine, type WorkEditor } from "./work-editor.ts";

export interface EditorPlaceOptions {
  language: Language;
  text: string;
  onInput(): void;
  /** Ctrl + Enter. */
  onRun(): void;
  /** The reader begins. The code editor waits until this is done, so that it never delays a first run. */
  onBegin(): Promise<void>;
  /** The code editor was asked for and did not come. */
  onMissing(): void;
}

type Kind = "plain" | "code";

/** Touch screens select and compose better in a text field. */
const FITS = "(pointer: fine) and (min-width: 48rem)";
const CHOICE = "editor";

export class EditorPlace {
  readonly element = make("div", { className: "work-place" });
  readonly #fits = matchMedia(FITS).matches;
  /** Changes from one editor to the other; only where both fit. */
  readonly #switcher = make("button", { type: "button", className: "quiet switch-editor" });
  readonly #options: EditorPlaceOptions;
  readonly #words: PlaygroundWords;
  readonly #first: string;
  readonly #help = make("p", { id: FIELD.help, className: "work-help" });
  #editor: WorkEditor;
  #kind: Kind = "plain";

  constructor(options: EditorPlaceOptions) {
    this.#options = options;
    this.#words = PLAYGROUND[options.language];
    this.#first = options.text;
    this.#editor = new PlainEditor(options.text, options.onInput);
    const label = make("label", { id: FIELD.label, htmlFor: FIELD.id }, this.#words.editor);
    // A label leads only to fields of forms by itself.
    label.addEventListener("click", () => this.focus());
    const head = make("div", { className: "work-head" }, label);
    if (this.#fits) head.append(this.#switcher);
    this.element.append(head, this.#help, this.#editor.element);
    this.#switcher.addEventListener("click", () => void this.#switch());
    this.#listen();
    this.#tell();
  }

  get text(): string {
    return this.#editor.text;
  }

  set text(text: string) {
    this.#editor.text = text;
  }

  focus(): void {
    this.#editor.focus();
  }

  goToLine(line: number): void {
    this.#editor.focus();
    this.#editor.select(rangeOfLine(this.text, line));
  }

  #listen(): void {
    const begin = async () => {
      await this.#options.onBegin();
      if (this.#kind === "plain" && this.#comesByItself()) await this.#change("code");
    };
    this.element.addEventListener("focusin", () => void begin(), { once: true });
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      event.stopPropagation();
      this.#options.onRun();
    };
    // Before the editor sees the key: for CodeMirror it is a new line.
    this.element.addEventListener("keydown", onKey, { capture: true });
  }

  /** Not against a reader's choice, and not over a connection that is slow or paid by the byte. */
  #comesByItself(): boolean {
    if (!this.#fits) return false;
    const choice = stored(CHOICE);
    if (choice !== null) return choice === "code";
    const { connection } = navigator as Navigator & {
      connection?: { saveData?: boolean; effectiveType?: string };
    };
    return connection?.saveData !== true && !/2g$/.test(connection?.effectiveType ?? "");
  }

  async #switch(): Promise<void> {
    const wanted = this.#kind === "plain" ? "code" : "plain";
    store(CHOICE, wanted);
    if (await this.#change(wanted)) this.focus();
    else this.#options.onMissing();
  }

  /** @returns whether it came; without it the other stays as it is */
  async #change(kind: Kind): Promise<boolean> {
    const make = await this.#maker(kind);
    if (make === null) return false;
    const before = this.#editor;
    await before.settled();
    if (this.#kind === kind) return true;
    const { hasFocus, selection } = before;
    const height = before.element.offsetHeight;
    const editor = make(before.text);
    // The page below must not move.
    editor.element.style.height = `${height}px`;
    before.element.after(editor.element);
    before.close();
    this.#editor = editor;
    this.#kind = kind;
    if (hasFocus) editor.focus();
    editor.select(selection);
    this.#tell();
    return true;
  }

  async #maker(kind: Kind): Promise<((text: string) => WorkEditor) | null> {
    const { onInput } = this.#options;
    if (kind === "plain") return (text) => new PlainEditor(text, onInput);
    try {
      const { CodeEditor } = await import("./code-editor.ts");
      const options = { words: this.#words, first: this.#first, onInput };
      return (text) => new CodeEditor(text, options);
    } catch {
      return null;
    }
  }

  #tell(): void {
    const { editorHelp, codeEditorHelp, toCode, toPlain } = this.#words;
    const isCode = this.#kind === "code";
    this.#help.textContent = isCode ? `${editorHelp} ${codeEditorHelp}` : editorHelp;
    this.#switcher.textContent = isCode ? toPlain : toCode;
  }
}
