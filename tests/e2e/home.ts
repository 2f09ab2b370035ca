/** Where the browsers of a run keep their profiles and downloads; gone with the run. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    home: string;
  }
}

export default function setup({ provide }: TestProject): () => void {
  const home = mkdtempSync(join(tmpdir(), 'dateline-'));
  provide('home', home);
  return () => rmSync(home, { recursive: true, force: true, maxRetries: 10 });
}
