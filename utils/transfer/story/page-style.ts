import { PAGE_STYLE } from '../formats/html-page-style';
import { PICTURE_STYLE } from './picture';

/** Looks of a story's page: those of our own pages, light or dark as the reader's machine is, on a phone and on paper. */
export const STORY_STYLE = `${PAGE_STYLE}
:root { --paper: #fcfcfa; --sunk: #f3f3ef; --ink: #17181a; --ink-2: #4a4c50; --quiet: #66686d; --line: #dfdfd9; --link: #1b4fc4;
  --red: #b3261e; --red-wash: #fbeae7; --amber: #855300; --serif: Charter, "Iowan Old Style", "Source Serif 4", Georgia, serif; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #151619; --sunk: #101114; --ink: #ecebe7; --ink-2: #b9b9b6; --quiet: #96979a; --line: #2e3035; --link: #8fb0ff;
    --red: #ff9a8d; --red-wash: #3d2220; --amber: #ebb95a; }
}
@media print { :root { --paper: #fff; --sunk: #f3f3ef; --ink: #000; --ink-2: #222; --quiet: #444; --line: #bbb; --link: #000; --red: #b3261e; } }
body { font: 1rem/1.5 system-ui, sans-serif; }
main { max-width: 64rem; padding-inline: clamp(1rem, 4vw, 2.5rem); }
h1 { font: 700 clamp(1.75rem, 5vw, 2.5rem)/1.15 var(--serif); letter-spacing: -.012em; }
.byline { font: 400 1.0625rem/1.5 var(--serif); color: var(--ink-2); margin: 0 0 .25rem; }
.why { color: var(--quiet); margin: 0 0 1.5rem; }
h2 { font: 700 1.25rem/1.3 var(--serif); margin: 2.25rem 0 .25rem; }
figure.timeline { margin: 1.5rem 0 0; border-top: 2px solid var(--ink); overflow-x: auto; }
figure.timeline svg { min-width: 42rem; }
.legend { display: flex; flex-wrap: wrap; gap: .25rem 1.1rem; margin: .25rem 0 0; font-size: .8125rem; color: var(--quiet); }
.legend span { white-space: nowrap; }
ul { list-style: none; margin: 0; padding: 0; }
.rows > li { display: grid; grid-template-columns: 9.5rem minmax(0, 1fr); gap: .1rem 1rem; padding: .8rem 0; border-top: 1px solid var(--line); }
.rows > li > :not(time, s, .when) { grid-column: 2; }
.when, .rows time { font-variant-numeric: tabular-nums; font-weight: 600; font-size: .9375rem; }
.rows s time { font-weight: 400; color: var(--quiet); }
.rows strong { font: 700 1.0625rem/1.35 var(--serif); }
.rows strong a { color: inherit; text-decoration-color: var(--line); }
.rows p, .rows div, .moved p { margin: .15rem 0 0; }
.moved { margin: 1rem 0 0; padding: .9rem 1.1rem; border-radius: 10px; background: var(--red-wash); }
.moved time { font-weight: 600; }
.moved .quiet time { font-weight: 400; }
.moved ul, .same ul { margin: .4rem 0 0; }
.moved li, .same li { margin: .3rem 0; }
.same { margin: .8rem 0 0; padding-top: .8rem; border-top: 1px solid var(--line); }
q { font-family: var(--serif); }
.quiet { color: var(--quiet); font-size: .875rem; }
.flag { color: var(--red); font-weight: 600; font-size: .875rem; }
.cols { display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); gap: 0 3rem; align-items: start; }
@media (max-width: 52rem) { .cols { display: block; } }
@media (max-width: 34rem) { .rows > li { display: block; } .rows time { font-size: .875rem; } }
footer { font-size: .8125rem; }
@media print { figure.timeline { overflow: visible; } figure.timeline svg { min-width: 0; } .rows > li, .moved, .same { break-inside: avoid; } }
${PICTURE_STYLE}`;
