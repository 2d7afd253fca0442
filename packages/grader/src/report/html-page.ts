// A page of its own: no script, no reference to anything outside, readable in light and dark.

export interface HtmlPage {
  /** Plain text. */
  title: string;
  /** HTML; everything that came from a work or a file name is escaped in it already. */
  body: string;
  /** Rules of this page alone. */
  style?: string;
}

/** A complete HTML document. Its policy forbids scripts and any request, whatever stands in it. */
export function htmlPage({ title, body, style = "" }: HtmlPage): string {
  return `<!doctype html>
<html lang="hi">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${STYLE}${style}</style>
</head>
<body>
${body}
</body>
</html>
`;
}

/** Text as it may stand in HTML, between tags and in quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
}

/** Both languages, each marked as what it is; Hindi first. Once, where both say it in the same words. */
export function bilingualHtml({ en, hi }: { en: string; hi: string }, separator = " · "): string {
  if (en === hi) return escapeHtml(en);
  return `<span lang="hi">${escapeHtml(hi)}</span>${separator}<span lang="en">${escapeHtml(en)}</span>`;
}

const STYLE = `
:root { color-scheme: light dark; --ink: #1b1f24; --dim: #57606a; --paper: #fff; --line: #d0d7de;
  --soft: #f3f5f8; --good: #116329; --bad: #a40e26; --wait: #7a5200; --mark: #fff1c2; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6edf3; --dim: #9aa4ae; --paper: #0f1318;
  --line: #333b45; --soft: #181e25; --good: #57c26a; --bad: #ff8585; --wait: #e3b341; --mark: #4a3c05; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.5rem 1rem 4rem; max-width: 66rem; background: var(--paper);
  color: var(--ink); font: 1rem/1.6 system-ui, "Noto Sans Devanagari", sans-serif; }
:lang(hi) { line-height: 1.85; }
h1 { font-size: 1.6rem; line-height: 1.3; } h2 { font-size: 1.2rem; margin-top: 2.5rem; }
table { border-collapse: collapse; } th, td { padding: .3rem .7rem; text-align: left;
  border-bottom: 1px solid var(--line); vertical-align: top; }
td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; }
code, pre { font: .875rem/1.5 ui-monospace, monospace; } pre { white-space: pre-wrap;
  overflow-wrap: anywhere; }
.dim { color: var(--dim); }
`;
