"""How the HTML page looks: calm on a screen, complete on paper in black and white."""

STYLE = """
:root { color-scheme: light dark; --go: #1a6b1a; --care: #8a4b00; --halt: #a40000;
  --quiet: #595959; --line: #8a8a8a; }
@media (prefers-color-scheme: dark) { :root { --go: #7fd07f; --care: #f0b060; --halt: #ff9a8a;
  --quiet: #b5b5b5; } }
body { font: 1rem/1.45 system-ui, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.6rem; line-height: 1.2; margin: 0 0 .2rem; }
h2 { font-size: 1rem; margin: 1.1rem 0 .3rem; }
p { margin: .4rem 0; }
ul, ol { margin: .2rem 0; padding-left: 1.3rem; }
table { border-collapse: collapse; }
th, td { text-align: left; vertical-align: top; padding: .1rem .8rem .1rem 0; font-weight: normal; }
thead th, dt { font-weight: bold; }
dl { display: grid; grid-template-columns: minmax(4rem, max-content) 1fr; gap: .2rem 1rem; margin: .2rem 0; }
dt { max-width: 12rem; }
dd { margin: 0; }
dd > ul { padding-left: 1.1rem; margin: 0; }
.bars th { width: 16rem; }
.grade { white-space: nowrap; }
.tags, .muted, .aside { color: var(--quiet); }
.who { display: flex; gap: 1.5rem; margin: 1rem 0; }
.who span { flex: 1; border-bottom: 1px solid var(--line); padding-bottom: .1rem; }
.verdict { border: 2px solid; border-left-width: .6rem; padding: .4rem .8rem; margin: .8rem 0; }
.verdict strong { text-transform: uppercase; }
.go { color: var(--go); } .modify, .ask { color: var(--care); } .avoid, .stop { color: var(--halt); }
.verdict > span { color: CanvasText; }
.go, .modify, .ask, .avoid, .stop { font-weight: bold; }
.verdict > span { font-weight: normal; }
.checks { list-style: none; padding: 0; }
.checks li { padding-left: 1.6rem; position: relative; margin: .15rem 0; }
.checks li::before { content: ""; position: absolute; left: 0; top: .25em; width: .8em; height: .8em;
  border: 1.5px solid currentColor; }
.notes { display: block; }
.sources { font-size: .85rem; }
.sources a { overflow-wrap: anywhere; }
.alarm h1 { color: var(--halt); text-transform: uppercase; }
.alarm > p { font-size: 1.2rem; }
footer { border-top: 1px solid var(--line); margin-top: 1.2rem; font-size: .9rem; }
@page { margin: 10mm 12mm; }
@media print {
  :root { color-scheme: light; --go: #000; --care: #000; --halt: #000; }
  body { font: 8pt/1.15 system-ui, sans-serif; max-width: none; margin: 0; padding: 0; }
  h1 { font-size: 14pt; } h2 { font-size: 8.5pt; margin: 3pt 0 0; break-after: avoid; }
  .who { margin: 0 0 6pt; } .verdict { margin: 4pt 0; padding: 2pt 6pt; }
  footer { margin-top: 4pt; font-size: 8.5pt; }
  p { margin: 2pt 0; } ul, ol, dl { margin: 1pt 0; } li, tr, dt, dd { break-inside: avoid; }
  dl { row-gap: 0; } .checks li { margin: 0; } .notes { display: inline; margin-left: .4em; }
  .tags, .muted, .aside { color: #222; }
  .hint, .next { display: none; }
  .sources { font-size: 6pt; line-height: 1.1; }
  .sources .muted, .sources a:not([href*="doi.org"]) { display: none; }
  .sources ol { columns: 3; column-gap: 6mm; }
  section > ul:not(.checks), dd > ul { columns: 2; column-gap: 8mm; }
  section > .checks { display: grid; grid-template-columns: 1fr 1fr; column-gap: 8mm; }
  .alarm > p { font-size: 14pt; margin: 8pt 0; }
  a { color: inherit; text-decoration: none; }
}
""".strip()
"""Sizes on paper are chosen so that a safety sheet fits two pages of A4 or Letter."""
