// The style of the fact sheet: a document for paper first. Its head stands on every printed page because it is the head of a table.

export const FACT_SHEET_STYLE = `
:root {
  color-scheme: light;
  --ink: #16140f; --muted: #57524a; --rule: #cfc8ba; --accent: #1f4f6f; --bad: #9c1f1f; --good: #22603a; --tint: #f3f0e9;
  --text: "Newsreader", "Iowan Old Style", Charter, "Palatino Linotype", "Noto Serif", Georgia, serif;
  --label: "Inter", system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
}
* { box-sizing: border-box; }
html { background: #fff; color: var(--ink); }
body { margin: 0; font: 400 0.9375rem/1.5 var(--label); }
.sheet { width: 100%; max-width: 52rem; margin: 0 auto; border-collapse: collapse; }
.sheet > thead > tr > td, .sheet > tbody > tr > td { padding: 0 1.5rem; }
.running { display: flex; justify-content: space-between; gap: 1rem; padding: 0.75rem 0 0.5rem; border-bottom: 1px solid var(--rule); font-size: 0.75rem; color: var(--muted); }
.running b { font-weight: 600; color: var(--ink); }
.banner { margin: 0; padding: 0.5rem 0.75rem; background: var(--bad); color: #fff; font-weight: 600; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
h1 { margin: 1.5rem 0 0.25rem; font: 600 1.75rem/1.15 var(--text); }
h2 { margin: 2rem 0 0.75rem; padding-bottom: 0.25rem; border-bottom: 2px solid var(--ink); font: 600 1.0625rem/1.3 var(--label); }
h3 { margin: 0 0 0.375rem; font: 600 0.8125rem/1.4 var(--label); color: var(--muted); }
h3 b { color: var(--ink); }
p { margin: 0 0 0.5rem; }
.lead { color: var(--muted); }
.counts { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; margin: 0.75rem 0 0; padding: 0; list-style: none; }
.gates { margin: 0; padding-left: 1.1rem; }
.gates li { margin-bottom: 0.25rem; }
.fact { margin: 0 0 1.5rem; padding: 0.875rem 0 0; border-top: 1px solid var(--rule); }
.words { margin: 0 0 0.75rem; font: 400 1.1875rem/1.4 var(--text); overflow-wrap: anywhere; }
.state { float: right; margin-left: 1rem; padding: 0 0.5rem; border: 1px solid currentcolor; border-radius: 2px; font-size: 0.75rem; font-weight: 600; line-height: 1.5rem; }
.state-verified { color: var(--good); }
.state-stale, .state-disputed, .state-wrong { color: var(--bad); }
dl { display: grid; grid-template-columns: 8.5rem 1fr; gap: 0.125rem 0.75rem; margin: 0 0 0.75rem; }
dt { color: var(--muted); }
dd { margin: 0; overflow-wrap: anywhere; white-space: pre-line; }
.checks { width: 100%; margin: 0 0 0.75rem; border-collapse: collapse; font-size: 0.875rem; }
.checks caption { padding: 0 0 0.125rem; text-align: left; color: var(--muted); }
.checks th, .checks td { padding: 0.1875rem 0.75rem 0.1875rem 0; border-top: 1px solid var(--rule); text-align: left; vertical-align: top; overflow-wrap: anywhere; }
.checks th { font-weight: 500; color: var(--muted); }
.evidence { margin: 0 0 0.75rem; padding: 0.625rem 0.75rem; background: var(--tint); print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.evidence p:last-child { margin: 0; }
.hash { font: 400 0.75rem/1.4 ui-monospace, "SF Mono", Menlo, Consolas, monospace; color: var(--muted); overflow-wrap: anywhere; }
.laid { font: 400 1rem/1.5 var(--text); overflow-wrap: anywhere; }
.laid span { color: var(--muted); font-family: var(--label); font-size: 0.8125rem; }
ins, del, u.tidied { padding: 0 0.1em; }
del { color: var(--bad); text-decoration: line-through 2px; }
ins { color: var(--good); text-decoration: underline 2px; }
u.tidied { text-decoration: underline dotted 1px; text-underline-offset: 0.2em; }
.foot { margin: 2rem 0 1.5rem; padding-top: 0.75rem; border-top: 1px solid var(--rule); font-size: 0.8125rem; color: var(--muted); }
@media print {
  @page { size: A4; margin: 14mm 15mm 16mm; @bottom-right { content: counter(page) " / " counter(pages); font: 9pt system-ui, sans-serif; color: #57524a; } }
  body { font-size: 9.5pt; }
  .sheet { max-width: none; }
  .sheet > thead > tr > td, .sheet > tbody > tr > td { padding: 0; }
  .running { padding-top: 0; margin-bottom: 4mm; }
  .words { font-size: 12pt; }
  h2, h3, .words, dl { break-after: avoid; }
  .evidence, .checks tr, dl { break-inside: avoid; }
  p, dd { orphans: 3; widows: 3; }
}
`;
