/** Pages on which the store's pictures are put together. */

/** The popup where a browser shows it: at the upper end of the page that it speaks of. Pictures as `data:`. */
export function popupOverPage(page: string, popup: string, popupWidth: number): string {
  return `<!doctype html><style>
body { margin: 0; width: 100vw; height: 100vh; overflow: hidden; background: url("${page}") top left / 100vw auto no-repeat }
img { position: absolute; top: 12px; inset-inline-end: 28px; width: ${popupWidth}px; border-radius: 10px;
  box-shadow: 0 0 0 1px #0002, 0 18px 60px #0006 }
</style><img src="${popup}" alt="">`;
}

/** Name and purpose beside the mark. */
export function tile(mark: string): string {
  return `<!doctype html><meta charset="utf-8"><style>
body { margin: 0; width: 100vw; height: 100vh; display: grid; grid-template-columns: auto 1fr; gap: 24px; align-items: center;
  padding: 0 36px; box-sizing: border-box; background: #14161c; color: #f3f4f7; font: 16px/1.4 system-ui, sans-serif }
svg { width: 112px; height: 112px }
b { display: block; font: 700 38px/1.1 Georgia, "Noto Serif", serif; margin-bottom: 10px }
span { color: #b9bfcc }
</style>${mark}<p><b>Dateline</b><span>The article, and who, where and when. Kept by you.</span></p>`;
}
