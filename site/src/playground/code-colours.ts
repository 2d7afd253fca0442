// The code editor in the site's own colours: custom properties, so it follows light and dark by itself.

import { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import { EditorView } from "@codemirror/view";
import { tags } from "@lezer/highlight";

/** The same words in the same colours as the code of the lessons, which Shiki marked. */
const words = HighlightStyle.define([
  {
    tag: [
      tags.keyword,
      tags.modifier,
      tags.arithmeticOperator,
      tags.compareOperator,
      tags.logicOperator,
      tags.updateOperator,
      tags.definitionOperator,
      tags.function(tags.punctuation),
    ],
    color: "var(--code-keyword)",
  },
  { tag: [tags.string, tags.special(tags.string), tags.regexp], color: "var(--code-string)" },
  { tag: tags.comment, color: "var(--code-comment)" },
  {
    tag: [
      tags.function(tags.variableName),
      tags.function(tags.propertyName),
      tags.function(tags.definition(tags.variableName)),
      tags.definition(tags.typeName),
      tags.typeName,
      tags.className,
    ],
    color: "var(--code-function)",
  },
  {
    tag: [tags.number, tags.bool, tags.null, tags.atom, tags.self],
    color: "var(--code-constant)",
  },
]);

const theme = EditorView.theme({
  "&": {
    marginBlock: "0.4rem 0.75rem",
    border: "1px solid var(--line-strong)",
    borderRadius: "var(--radius)",
    background: "var(--code-ground)",
    color: "var(--text)",
    font: "16px/1.55 var(--font-code)",
    // The corner by which it is made taller.
    overflow: "hidden",
    resize: "vertical",
    minHeight: "14rem",
  },
  "&.cm-focused": { outline: "3px solid var(--spark)", outlineOffset: "2px" },
  ".cm-scroller": { fontFamily: "inherit", lineHeight: "inherit" },
  ".cm-content": { padding: "0.9rem 0", caretColor: "var(--text)" },
  ".cm-line": { padding: "0 1rem 0 0.5rem" },
  ".cm-gutters": {
    border: "none",
    background: "var(--code-ground)",
    color: "var(--muted)",
  },
  ".cm-lineNumbers .cm-gutterElement": { padding: "0 0.4rem 0 0.8rem", minWidth: "2.6rem" },
  // An outline, not a ground: the colours of the words keep their contrast.
  "&.cm-focused .cm-matchingBracket": {
    background: "none",
    outline: "1px solid var(--flow)",
  },
  "&.cm-focused .cm-nonmatchingBracket": {
    background: "none",
    outline: "1px solid var(--bad)",
  },
});

export const CODE_COLOURS = [theme, syntaxHighlighting(words)];
