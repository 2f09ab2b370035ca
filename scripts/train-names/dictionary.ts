/**
 * Gathers the dictionary of names: `dictionary.ts LEXICON_DIR BENCH_NLP_DIR [SILVER.jsonl ...]`.
 * From GMB, whose labels are too rough to learn from directly but tell much about single names, and from sentences
 * tagged before; each phrase with the kind it mostly is, and whether that is nearly always.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { MAX_PHRASE, phraseHash } from '../../utils/annotate/tagger/dictionary';
import { hashText } from '../../utils/annotate/tagger/hash';
import { KEY_BITS } from '../../utils/annotate/tagger/key-table';
import type { WordType } from '../../utils/annotate/tagger/word-types';
import { GMB, withoutTitles } from './sources';

const KINDS = ['PER', 'ORG', 'LOC', 'NORP', 'MISC', 'EVENT'];
const OUTSIDE = KINDS.length;
const LEAST = 2;
const NEARLY_ALWAYS = 0.85;

const [lexiconDir, bench, ...silver] = process.argv.slice(2);
if (!lexiconDir || !bench)
  throw new Error('Usage: dictionary.ts LEXICON_DIR BENCH_NLP_DIR [SILVER.jsonl ...]');

const counts = new Map<string, number[]>();

function count(phrase: string[], kind: number): void {
  const key = phrase
    .map((word) => word.replace(/[0-9]/g, '0').replace(/[’‘`]/g, "'").toLowerCase())
    .join('\t');
  const known = counts.get(key) ?? new Array<number>(KINDS.length + 1).fill(0);
  known[kind]! += 1;
  counts.set(key, known);
}

function read(lines: string[], isGmb: boolean): void {
  for (const line of lines) {
    if (!line) continue;
    const { tokens, tags: raw } = JSON.parse(line) as { tokens: string[]; tags: string[] };
    const tags = isGmb ? withoutTitles(tokens, raw) : raw;
    for (let i = 0; i < tokens.length; i++) {
      const capital = /^\p{Lu}/u.test(tokens[i]!);
      if (tags[i] === 'O') {
        if (capital && i > 0) count([tokens[i]!], OUTSIDE);
        continue;
      }
      if (tags[i]![0] !== 'B') continue;
      const name = tags[i]!.slice(2);
      const kind = KINDS.indexOf(isGmb ? (GMB.rename[name] ?? name) : name);
      let end = i + 1;
      while (tags[end] === `I-${name}`) end += 1;
      if (kind < 0 || end - i > MAX_PHRASE || !capital) continue;
      count(tokens.slice(i, end), kind);
      // A person's words stand for the person later on.
      if (KINDS[kind] === 'PER' && end - i > 1) for (let k = i; k < end; k++) count([tokens[k]!], kind);
    }
  }
}

read(
  gunzipSync(readFileSync(join(bench, 'train/ner/gmb.train.jsonl.gz')))
    .toString('utf8')
    .split('\n'),
  true,
);
for (const file of silver) read(readFileSync(file, 'utf8').split('\n'), false);

const entries = new Map<number, { kind: number; seen: number }>();
for (const [key, seen] of counts) {
  const total = seen.reduce((sum, n) => sum + n, 0);
  const kind = seen.indexOf(Math.max(...seen));
  if (total < LEAST || kind === OUTSIDE || seen[kind]! < 0.5 * total) continue;
  const words = key.split('\t');
  const types = words.map((lower) => ({ lower, lowerWord: hashText(lower) }) as WordType);
  const hash = phraseHash(types, 0, types.length) >>> (32 - KEY_BITS);
  const known = entries.get(hash);
  if (known && known.seen >= total) continue;
  entries.set(hash, { kind: 1 + kind + (seen[kind]! < NEARLY_ALWAYS * total ? 8 : 0), seen: total });
}
const order = [...entries].sort(([a], [b]) => a - b);
writeFileSync(join(lexiconDir, 'names.u32'), new Uint32Array(order.map(([key]) => key)));
writeFileSync(
  join(lexiconDir, 'names.u8'),
  Uint8Array.from(order, ([, { kind }]) => kind),
);
console.log(`${order.length} names`);
