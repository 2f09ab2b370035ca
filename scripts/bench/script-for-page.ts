import { resolve } from 'node:path';
import { build } from 'vite';

/** A bench's script for a page, as text: what it exports is `__bench` there. */
export async function scriptForPage(entry: string): Promise<string> {
  const result = await build({
    configFile: false,
    root: resolve('.'),
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2022',
      minify: false,
      lib: { entry: resolve(entry), formats: ['iife'], name: '__bench', fileName: 'bench' },
    },
  });
  const output = Array.isArray(result) ? result[0] : result;
  const chunk =
    output && 'output' in output ? output.output.find((part) => part.type === 'chunk') : undefined;
  if (chunk?.type !== 'chunk') throw new Error('The script for the page could not be bundled');
  return chunk.code;
}
