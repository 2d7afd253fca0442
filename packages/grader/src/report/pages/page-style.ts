// What all pages of a report look like. The colours are the site's.

export const PAGE_STYLE = `
:root { color-scheme: light dark; --ground: #fbfaf6; --raised: #fffefb; --soft: #f3f0e7; --ink: #1d2529;
  --dim: #566068; --line: #ddd7c8; --flow: #0b5566; --good: #17663a; --bad: #ab2a1e; --wait: #9a5b00; }
@media (prefers-color-scheme: dark) { :root { --ground: #0f171b; --raised: #162127; --soft: #1a262c;
  --ink: #e4e8e6; --dim: #a2adb1; --line: #2c3a41; --flow: #7fcbd6; --good: #83d09c; --bad: #ff9c8d;
  --wait: #f0b95a; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.5rem 1rem 4rem; max-width: 60rem; background: var(--ground);
  overflow-wrap: anywhere; color: var(--ink); font: 1rem/1.6 system-ui, "Noto Sans Devanagari", "Nirmala UI", sans-serif; }
:lang(hi) { line-height: 1.8; }
h1 { font-size: 1.7rem; line-height: 1.3; margin: .5rem 0 1.5rem; }
h2 { font-size: 1.25rem; line-height: 1.45; margin: 3rem 0 1rem; }
h3 { font-size: 1rem; line-height: 1.6; margin: 1.75rem 0 .5rem; }
a { color: var(--flow); }
table { border-collapse: collapse; } th, td { padding: .35rem .8rem; text-align: left;
  border-bottom: 1px solid var(--line); vertical-align: middle; }
thead th { color: var(--dim); font-weight: 600; font-size: .875rem; }
tbody th { font-weight: 400; }
td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; }
td.number { white-space: nowrap; }
/* A head of one word is never broken: the table would rather scroll. */
thead th, .wide code { overflow-wrap: normal; } .wide tbody th { min-width: 8rem; }
@media (max-width: 30rem) { th, td { padding: .35rem .5rem; } }
.wide { overflow-x: auto; }
.bar { width: 60%; min-width: 4rem; } .bar span { display: block; height: .75rem; border-radius: .375rem;
  background: linear-gradient(90deg, var(--flow) var(--share), var(--soft) 0); }
code, pre { font: .875em/1.5 ui-monospace, "SF Mono", Menlo, Consolas, monospace; }
code { unicode-bidi: isolate; background: var(--soft); border-radius: 4px; padding: .1em .3em; }
pre { background: var(--soft); border-radius: 8px; padding: .75rem; margin: 0; white-space: pre-wrap; }
summary { cursor: pointer; padding: .6rem 0; min-height: 2.75rem; }
:focus-visible { outline: 3px solid var(--flow); outline-offset: 2px; }
.dim { color: var(--dim); }
.languages { display: none; border: 0; margin: 0; padding: 0; gap: 1.25rem; justify-content: flex-end;
  flex-wrap: wrap; color: var(--dim); font-size: .9rem; }
.languages legend { position: absolute; clip-path: inset(50%); }
.languages label { display: flex; gap: .4rem; align-items: center; min-height: 2.75rem; cursor: pointer; }
.languages input { accent-color: var(--flow); width: 1.1rem; height: 1.1rem; }
@supports selector(:has(*)) { .languages { display: flex; } }
body:has(#language-hi:checked) :is([lang="en"], .between),
body:has(#language-en:checked) :is([lang="hi"], .between) { display: none; }
@media print { body { max-width: none; background: #fff; } .languages { display: none; }
  details::details-content { content-visibility: visible; block-size: auto; } }
`;
