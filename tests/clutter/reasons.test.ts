import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import messages from '../../public/_locales/en/messages.json';

const RULES = join('utils', 'clutter', 'rules');

describe('reasons', () => {
  it('all have words for the reader, and all words have a reason', () => {
    const files = [
      ...readdirSync(RULES).map((file) => join(RULES, file)),
      ...['floating.ts', 'own-rules.ts'].map((file) => join(RULES, '..', file)),
      join('utils', 'extract', 'left-out.ts'),
    ];
    const source = files.map((file) => readFileSync(file, 'utf8'));
    const used = new Set<string>();
    for (const [, first, second] of source
      .join('\n')
      .matchAll(/reason\(\s*(?:\w+ \? '(\w+)' : )?(?:[\w.]+ \? )?'(\w+)'/g)) {
      for (const id of [first, second]) if (id) used.add(`reason_${id}`);
    }
    for (const [, first, second] of source.join('\n').matchAll(/reason\([\w.]+ \? '(\w+)' : '(\w+)'/g)) {
      used.add(`reason_${first}`);
      used.add(`reason_${second}`);
    }
    const known = new Set(Object.keys(messages).filter((key) => key.startsWith('reason_')));
    expect([...used].filter((key) => !known.has(key))).toEqual([]);
    expect([...known].filter((key) => !used.has(key))).toEqual([]);
  });
});
