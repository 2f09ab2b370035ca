/** Looks of an exported page: one column, the system's serif, light or dark as the reader's machine is, and paper. */
export const PAGE_STYLE = `
:root { color-scheme: light dark; --ink: #1b1a17; --quiet: #5d5a52; --paper: #fdfcf9; --line: #dcd8cd; --link: #7a2e1d; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e9e5da; --quiet: #a8a294; --paper: #191815; --line: #3a372f; --link: #e3a08d; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink);
  font: 1.125rem/1.6 Charter, "Iowan Old Style", "Source Serif 4", Georgia, serif; }
main { max-width: 40rem; margin: 0 auto; padding: 2.5rem 1.25rem 4rem; overflow-wrap: break-word; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 .5rem; text-wrap: balance; }
.byline, figcaption, footer { font-family: system-ui, sans-serif; font-size: .875rem; line-height: 1.5; color: var(--quiet); }
.byline { margin: 0 0 2rem; }
a { color: var(--link); text-underline-offset: .15em; }
img { max-width: 100%; height: auto; }
figure { margin: 1.5rem 0; }
blockquote { margin: 1.5rem 0; padding-inline-start: 1rem; border-inline-start: 3px solid var(--line); }
pre { overflow-x: auto; }
table { border-collapse: collapse; display: block; overflow-x: auto; }
th, td { padding: .3rem .6rem; border: 1px solid var(--line); text-align: start; vertical-align: top; }
.marks { margin-top: 3rem; padding-top: 1rem; border-top: 1px solid var(--line); }
.marks h2 { font-size: 1.25rem; }
.marks p { white-space: pre-line; }
footer { margin-top: 3rem; padding-top: 1rem; border-top: 1px solid var(--line); }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .35rem 1rem; margin: 0; }
dt { font-weight: 600; grid-column: 1; }
dd { margin: 0; grid-column: 2; min-width: 0; }
@media (max-width: 30rem) { dl { display: block; } dt { margin-top: .6rem; } }
@media print {
  :root { --ink: #000; --quiet: #333; --paper: #fff; --line: #999; --link: #000; }
  body { font-size: 11pt; }
  main { max-width: none; padding: 0; }
  h1, h2, h3, h4, h5, h6 { break-after: avoid; }
  figure, img, tr, footer { break-inside: avoid; }
}
`;
