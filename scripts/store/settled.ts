import { readFileSync } from 'node:fs';
import type { View } from '../../tests/e2e/view';

const PICTURE_MS = 300;
const MOST_PICTURES = 20;

/** Takes pictures until two in a row are the same: what loads late and what moves has come to rest then. PNG. */
export async function settled(view: View, path: string): Promise<Buffer> {
  let before: Buffer | null = null;
  for (let attempt = 0; ; attempt++) {
    await new Promise((done) => setTimeout(done, PICTURE_MS));
    await view.screenshot(path);
    const now = readFileSync(path);
    if (before?.equals(now) || attempt === MOST_PICTURES) return now;
    before = now;
  }
}
