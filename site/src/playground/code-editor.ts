// The code editor, CodeMirror 6: a chunk of its own, loaded when a reader with a mouse begins to write.

import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { typescriptLanguage } from "@codemirror/lang-javascript";
import { bracketMatching, indentOnInput, indentUnit } from "@codemirror/language";
import { EditorState, type Extension, Transaction } from "@codemirror/state";
import { EditorView, keymap, lineNumbers } from "@codemirror/view";
import type { PlaygroundWords } from "../../i18n/playground-words.ts";
import { CODE_COLOURS } from "./code-colours.ts";
import { rootWithoutHead } from "./root-without-head.ts";
import { FIELD, type TextRange, type WorkEditor } from "./work-editor.ts";

export interface CodeEditorOptions {
  words: PlaygroundWords;
  /** What undo goes back to: the text that stood there before the reader wrote. */
  first: string;
  onInput(): void;
}

export class CodeEditor implements WorkEditor {
  readonly #view: EditorView;

  constructor(text: string, { words, first, onInput }: CodeEditorOptions) {
    const told = EditorView.updateListener.of(({ docChanged, transactions }) => {
      if (docChanged && transactions.some(isByReader)) onInput();
    });
    this.#view = new EditorView({
      root: rootWithoutHead(),
      state: EditorState.create({ doc: first, extensions: [extensions(words), told] }),
    });
    if (this.text !== text) this.text = text;
  }

  get element(): HTMLElement {
    return this.#view.dom;
  }

  get text(): string {
    return this.#view.state.doc.toString();
  }

  set text(text: string) {
    this.#view.dispatch({ changes: { from: 0, to: this.#view.state.doc.length, insert: text } });
  }

  get selection(): TextRange {
    const { from, to } = this.#view.state.selection.main;
    return { from, to };
  }

  get hasFocus(): boolean {
    return this.#view.hasFocus;
  }

  focus(): void {
    this.#view.focus();
  }

  select({ from, to }: TextRange): void {
    const effects = EditorView.scrollIntoView(from, { y: "center" });
    this.#view.dispatch({ selection: { anchor: from, head: to }, effects });
  }

  settled(): Promise<void> {
    if (!this.#view.composing) return Promise.resolve();
    return new Promise((resolve) => {
      const end = () => setTimeout(resolve);
      this.element.addEventListener("compositionend", end, { once: true });
    });
  }

  close(): void {
    this.#view.destroy();
  }
}

/** Typing, pasting, undoing, moving lines: each has a name. Setting the text has none. */
function isByReader(transaction: Transaction): boolean {
  return transaction.annotation(Transaction.userEvent) !== undefined;
}

function extensions(words: PlaygroundWords): Extension {
  return [
    lineNumbers(),
    history(),
    bracketMatching(),
    indentOnInput(),
    indentUnit.of("  "),
    EditorState.tabSize.of(2),
    typescriptLanguage,
    CODE_COLOURS,
    // Tab is the editor's, but never a trap: after Escape it moves on. The help text says so.
    keymap.of([indentWithTab, ...defaultKeymap, ...historyKeymap]),
    EditorState.phrases.of({ "Selection deleted": words.selectionDeleted }),
    EditorView.contentAttributes.of({
      id: FIELD.id,
      "aria-labelledby": FIELD.label,
      "aria-describedby": FIELD.help,
      autocapitalize: "off",
      // It takes the focus anyway; not every tool that looks for that knows.
      tabindex: "0",
    }),
  ];
}
