/** `pack.ts MODEL.bin`: the weights as a module, so that they come into the page with the script that needs them. */
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

export function packWeights(model: string): void {
  const weights = readFileSync(model).toString('base64');
  const text = `/** Written by scripts/train-blocks, whose README tells data, licence and figures. */\nexport const WEIGHTS =\n  '${weights}';\n`;
  writeFileSync(join(ROOT, 'utils/extract/model/weights.ts'), text);
}
