// What the playground needs of an editor; a plain text field and a code editor both give it.

export interface WorkEditor {
  readonly element: HTMLElement;
  /** Lines end with "\n", whatever they ended with in a file. Setting it is no input of the reader's. */
  text: string;
  /** The caret, or what is selected. */
  readonly selection: TextRange;
  readonly hasFocus: boolean;
  focus(): void;
  /** Selects and brings into view. */
  select(range: TextRange): void;
  /** Resolves when nothing is half typed: Devanagari and other scripts are composed of several strokes. */
  settled(): Promise<void>;
  /** Takes it off the page. */
  close(): void;
}

/** Offsets into the text in UTF-16 units; `from` is at most `to`. */
export interface TextRange {
  from: number;
  to: number;
}

/** The attributes that name either editor for screen readers. */
export const FIELD = { id: "work", label: "work-label", help: "work-help" } as const;

/** @param line from 1; one past the end is the end */
export function rangeOfLine(text: string, line: number): TextRange {
  const lines = text.split("\n");
  const from = lines.slice(0, line - 1).reduce((sum, { length }) => sum + length + 1, 0);
  const start = Math.min(from, text.length);
  return { from: start, to: start + (lines[line - 1]?.length ?? 0) };
}
