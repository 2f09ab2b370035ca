/**
 * The bar's style sheet, inserted as the user's: it reaches into the closed shadow root and needs no node in the page.
 * Colours are the tokens of components/tokens.css; tests/in-page/bar.test.ts compares them.
 */
import { HOST_ATTRIBUTE } from '../clutter/hide-style';

const LIGHT =
  '--raised: #ffffff; --ink: #17181a; --ink-2: #4a4c50; --line: #dfdfd9; --edge: #85868a; --sunk: #f3f3ef; --blue: #1b4fc4; --on-blue: #ffffff; --shadow-2: 0 2px 6px rgb(23 24 26 / 0.08), 0 16px 40px rgb(23 24 26 / 0.16);';
const DARK =
  '--raised: #1d1e22; --ink: #ecebe7; --ink-2: #b9b9b6; --line: #2e3035; --edge: #75777d; --sunk: #101114; --blue: #8fb0ff; --on-blue: #0e1a3a; --shadow-2: 0 2px 6px rgb(0 0 0 / 0.5), 0 16px 40px rgb(0 0 0 / 0.5);';

const of = (what: string) => `[data-dateline-part~="${what}"]`;

export const BAR_CSS = `[${HOST_ATTRIBUTE}] { all: initial !important; position: fixed !important; inset: 0 !important; z-index: 2147483647 !important; display: block !important; pointer-events: none !important; }
${of('floor')} { ${LIGHT} position: absolute; inset: 0; pointer-events: none; color: var(--ink); font: 400 13px/1.45 system-ui, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", "Noto Naskh Arabic", "Noto Sans Devanagari", sans-serif; text-align: start; color-scheme: light dark; }
@media (prefers-color-scheme: dark) { ${of('floor')} { ${DARK} } }
${of('bar')} { position: absolute; inset-inline-start: 20px; bottom: 20px; box-sizing: border-box; max-width: min(560px, calc(100% - 40px)); padding: 6px 8px 6px 14px; background: var(--raised); border: 1px solid var(--line); border-radius: 10px; box-shadow: var(--shadow-2); pointer-events: auto; animation: dateline-in 220ms ease-out; }
${of('floor')}:dir(rtl) ${of('bar')} { padding: 6px 14px 6px 8px; }
${of('row')} { display: flex; flex-wrap: wrap; align-items: center; gap: 2px; min-height: 34px; }
${of('row')} > svg { flex: none; }
${of('row')}[hidden] { display: none; }
${of('words')} { flex: 1 1 0; min-width: 190px; margin: 0; margin-inline: 10px; }
${of('count')} { display: block; font-weight: 600; }
${of('kinds')} { display: block; max-width: 42ch; overflow: hidden; color: var(--ink-2); font-size: 12px; text-overflow: ellipsis; white-space: nowrap; }
${of('bar')}:has(${of('more')}:not([hidden])) ${of('kinds')} { max-width: none; white-space: normal; }
${of('button')} { appearance: none; box-sizing: border-box; min-width: 32px; min-height: 32px; padding: 4px 10px; border: 1px solid transparent; border-radius: 6px; background: none; color: var(--ink); font: inherit; font-weight: 500; cursor: pointer; touch-action: manipulation; user-select: none; -webkit-user-select: none; }
${of('button')}:hover { background: var(--sunk); }
${of('button')}:focus-visible { outline: 2px solid var(--blue); outline-offset: 2px; }
${of('button')}[aria-pressed="true"] { background: var(--blue); color: var(--on-blue); }
${of('button')}[disabled] { opacity: 0.5; cursor: default; }
${of('bar')}:focus { outline: none; }
${of('sign')} { font-size: 18px; line-height: 1; }
${of('main')} { color: var(--blue); font-weight: 600; }
${of('more')} { display: flex; flex-wrap: wrap; gap: 2px; margin-inline-start: 18px; padding-top: 4px; border-top: 1px solid var(--line); }
${of('more')}[hidden] { display: none; }
${of('frame')} { position: absolute; box-sizing: border-box; border: 2px dashed var(--blue); border-radius: 3px; background: rgb(72 123 238 / 0.12); pointer-events: none; }
${of('chosen')} { border-style: solid; }
${of('tag')} { position: absolute; padding: 0 7px; border-radius: 3px; background: var(--blue); color: var(--on-blue); font: 600 12px/20px system-ui, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", "Noto Naskh Arabic", "Noto Sans Devanagari", sans-serif; white-space: nowrap; pointer-events: none; }
@keyframes dateline-in { from { opacity: 0; transform: translateY(8px); } }
@media (prefers-reduced-motion: reduce) { ${of('bar')} { animation: none; } }
@media (pointer: coarse) { ${of('button')} { min-width: 44px; min-height: 44px; } }
@media (max-width: 480px) { ${of('bar')} { inset-inline: 8px; bottom: 8px; max-width: none; } ${of('words')} { min-width: min(190px, 70%); } }
@media (forced-colors: active) { ${of('bar')} { border-color: CanvasText; background: Canvas; } ${of('frame')} { border-color: Highlight; } ${of('tag')} { background: Highlight; color: HighlightText; forced-color-adjust: none; } ${of('button')} { border-color: ButtonBorder; } }
@media print { [${HOST_ATTRIBUTE}] { display: none !important; } }`;
