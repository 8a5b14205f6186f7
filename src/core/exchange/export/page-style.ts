// The style of the exported page: a newspaper's page on screen, light and dark, and on paper.

/** Static, so that a host's content policy can allow it by its hash. Quotation marks stand in the text: `q` draws none. */
export const PAGE_STYLE = `
:root {
  color-scheme: light dark;
  --paper: #fbfaf6; --ink: #1d1b18; --muted: #6b655c; --rule: #e3ddd1; --accent: #1f4f6f; --raised: #f2efe8;
  --text: Newsreader, "Newsreader Variable", "Iowan Old Style", Charter, "Palatino Linotype", Palatino, "Noto Serif", Georgia, serif;
  --label: Inter, "Inter Variable", system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root { --paper: #191816; --ink: #ece7dd; --muted: #a19a8e; --rule: #2f2c28; --accent: #8fbad6; --raised: #201f1c; }
}
* { box-sizing: border-box; }
html { background: var(--paper); color: var(--ink); text-size-adjust: 100%; -webkit-text-size-adjust: 100%; }
body { margin: 0; font: 1.1875rem/1.6 var(--text); }
main { max-width: 43rem; margin: 0 auto; padding: 2.5rem 1.25rem 4rem; }
p, ul, ol, blockquote, figure, aside, h2, h3, hr { margin: 0 0 1.2em; }
a { color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: 0.15em; }
a:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
q { quotes: none; }
q::before, q::after { content: none; }
sub, sup { line-height: 0; }
code, kbd { font-size: 0.85em; font-family: ui-monospace, "SF Mono", Menlo, Consolas, monospace; }
.newsroom { margin: 0 0 2.25rem; padding-bottom: 0.75rem; border-bottom: 3px double var(--rule); font-size: 1.125rem; font-style: italic; text-align: center; color: var(--muted); }
.story header { margin-bottom: 2rem; padding-bottom: 1.25rem; border-bottom: 1px solid var(--rule); }
.desk { margin: 0 0 0.5rem; font: 600 0.75rem/1.5 var(--label); letter-spacing: 0.08em; text-transform: uppercase; color: var(--accent); }
h1 { margin: 0 0 0.75rem; font-size: clamp(2rem, 1.4rem + 2.6vw, 2.75rem); font-weight: 600; line-height: 1.12; letter-spacing: -0.012em; text-wrap: balance; }
.standfirst { margin: 0 0 1.25rem; font-size: 1.3125rem; line-height: 1.45; color: var(--muted); text-wrap: pretty; }
.byline, .dateline { margin: 0; font: 400 0.875rem/1.6 var(--label); color: var(--muted); }
.byline { font-weight: 600; color: var(--ink); }
.embargo { margin: 0 0 1.25rem; padding: 0.625rem 0.875rem; border: 1px solid currentcolor; font: 600 0.875rem/1.5 var(--label); }
.story > p { text-wrap: pretty; hanging-punctuation: first last; overflow-wrap: break-word; }
h2, h3 { line-height: 1.25; text-wrap: balance; }
h2 { margin-top: 2em; font-size: 1.375rem; font-weight: 600; }
h3 { margin-top: 1.6em; font-size: 1.1875rem; font-weight: 600; font-style: italic; }
ul, ol { padding-left: 1.5em; }
li { margin-bottom: 0.35em; }
li > ul, li > ol { margin: 0.35em 0 0; }
blockquote { padding-left: 1.25rem; border-left: 3px solid var(--rule); }
blockquote p { margin: 0; }
.pull-quote { margin: 2em 0; padding: 1.25rem 0; border-top: 1px solid var(--ink); border-bottom: 1px solid var(--rule); font-size: 1.625rem; font-style: italic; line-height: 1.3; text-wrap: balance; }
.pull-quote p { margin: 0; }
hr { width: 30%; margin: 2.5em auto; border: 0; border-top: 1px solid var(--ink); opacity: 0.4; }
figure { margin: 2em 0; }
img { display: block; max-width: 100%; height: auto; }
figcaption { margin-top: 0.5rem; font: 400 0.8125rem/1.5 var(--label); color: var(--muted); }
.credit { white-space: nowrap; opacity: 0.85; }
.related-here { padding: 0.75rem 0; border-top: 1px solid var(--rule); border-bottom: 1px solid var(--rule); font-size: 1.0625rem; line-height: 1.4; }
.related-here p { margin: 0; }
.related-here b { display: block; margin-bottom: 0.125rem; font: 600 0.75rem/1.5 var(--label); letter-spacing: 0.04em; color: var(--muted); }
.corrections { margin-top: 2.5rem; padding: 1rem 1.25rem; background: var(--raised); font-size: 1rem; }
.corrections p:last-child { margin-bottom: 0; }
.corrections h2, .related h2 { margin: 0 0 0.75rem; font: 600 0.75rem/1.5 var(--label); letter-spacing: 0.08em; text-transform: uppercase; color: var(--muted); }
.related { margin-top: 3rem; padding-top: 1.25rem; border-top: 3px double var(--rule); }
.related ul { margin: 0 0 1.5rem; padding: 0; list-style: none; }
.related li { margin: 0; padding: 0.5rem 0; border-bottom: 1px solid var(--rule); line-height: 1.35; }
.related li:last-child { border-bottom: 0; }
.related a, .related-here a { color: inherit; text-decoration-color: var(--accent); }
.share ul { display: flex; flex-wrap: wrap; gap: 0.5rem 1.25rem; margin: 2rem 0 0; padding: 0.875rem 0 0; border-top: 1px solid var(--rule); list-style: none; font: 500 0.875rem/1.6 var(--label); }
.share li { margin: 0; }
.print-help { display: none; }
@media screen {
  .print-help:target { display: block; position: fixed; inset: 0 0 auto; margin: 0; padding: 0.75rem 1.25rem; background: #1f4f6f; color: #fff; font: 500 0.875rem/1.5 var(--label); text-align: center; }
  .print-help:target a { color: inherit; }
  :root:has(.print-help:target) { color-scheme: light; --paper: #fff; --ink: #000; --muted: #444; --rule: #bbb; --accent: #000; --raised: #fff; }
  :root:has(.print-help:target) body { font-size: 1.0625rem; }
  :root:has(.print-help:target) main { padding-top: 5rem; }
  :root:has(.print-help:target) .share, :root:has(.print-help:target) .related, :root:has(.print-help:target) .related-here { display: none; }
}
@media print {
  @page { margin: 20mm 18mm 22mm; }
  :root { color-scheme: light; --paper: #fff; --ink: #000; --muted: #444; --rule: #bbb; --accent: #000; --raised: #fff; }
  body { font-size: 11pt; line-height: 1.45; }
  main { max-width: none; padding: 0; }
  h1 { font-size: 24pt; }
  .standfirst { font-size: 13pt; }
  .byline, .dateline, figcaption { font-size: 9pt; }
  p, li, blockquote { orphans: 3; widows: 3; }
  h1, h2, h3, .story header { break-after: avoid; }
  figure, .pull-quote, .corrections { break-inside: avoid; }
  img { max-height: 180mm; width: auto; }
  .share, .related, .related-here, .print-help { display: none !important; }
  .story > p a::after, .story > ul a::after, .story > ol a::after { content: " (" attr(href) ")"; font-size: 0.8em; overflow-wrap: anywhere; }
}
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
`;
