import { LABELS } from '../../utils/annotate/tagger/labels';

/** A corpus of the bench and how its labels are read; `domain` 0 is what the shipped tagger speaks. */
export interface Source {
  files: string[];
  domain: number;
  /** Labels under another name; `O` drops them. */
  rename: Record<string, string>;
  /** Labels that may stand for others as well: the corpus does not tell them apart, or does not mark them. */
  also: Record<string, string[]>;
}

const NOT_MARKED = ['NORP', 'MISC', 'EVENT'];

export const SOURCES: Source[] = [
  {
    files: ['worldwide.train'],
    domain: 0,
    rename: { DATE: 'O', MONEY: 'O', PROD: 'MISC' },
    also: {},
  },
  {
    files: ['crossner-politics.train', 'crossner-politics.dev'],
    domain: 1,
    rename: {},
    also: { MISC: ['NORP'] },
  },
  { files: ['wikigold.all'], domain: 2, rename: {}, also: { MISC: ['NORP', 'EVENT'] } },
  { files: ['uner-ewt.dev', 'uner-pud.test'], domain: 3, rename: {}, also: { O: NOT_MARKED } },
  {
    files: ['wnut17.train'],
    domain: 4,
    rename: { PROD: 'MISC', WORK: 'MISC' },
    also: { O: ['NORP', 'EVENT'] },
  },
  {
    files: ['btc.a', 'btc.b', 'btc.e', 'btc.f', 'btc.g', 'btc.h'],
    domain: 5,
    rename: {},
    also: { O: NOT_MARKED },
  },
];

/** Silver labels; titles stand inside its people. */
export const GMB: Source = {
  files: ['gmb.train'],
  domain: 6,
  rename: { DATE: 'O', PROD: 'MISC' },
  also: {},
};

const TITLE =
  /^(?:(?:mr|mrs|ms|dr|gen|lt|col|maj|sen|gov|rep|st)\.?|president|prime|minister|vice|secretary|senator|chancellor|king|queen|prince|princess|pope|general|colonel|judge|justice|ambassador|state|foreign|defense|chief|spokesman|spokeswoman|of|governor|mayor|secretary-general|lawmaker|sheikh|ayatollah|attorney|representative|congressman|director|chairman|premier|leader|presidents|former|deputy|major|captain|lieutenant)$/i;

/** The tags with titles cut from the front of people, as worldwide has them. */
export function withoutTitles(tokens: readonly string[], tags: readonly string[]): string[] {
  const out = [...tags];
  for (let i = 0; i < out.length; i++) {
    if (out[i] !== 'B-PER' || out[i + 1] !== 'I-PER' || !TITLE.test(tokens[i]!)) continue;
    out[i] = 'O';
    out[i + 1] = 'B-PER';
  }
  return out;
}

/** The labels a tag of a corpus may stand for, as bits over LABELS, and the first of them. */
export function allowedLabels(tag: string, source: Source): { label: number; mask: number } {
  const [prefix, name] = tag === 'O' ? ['O', 'O'] : [tag.slice(0, 1), tag.slice(2)];
  const renamed = source.rename[name] ?? name;
  const label = labelIndex(prefix, renamed);
  let mask = 1 << label;
  for (const other of source.also[renamed] ?? []) {
    if (renamed === 'O') mask |= (1 << labelIndex('B', other)) | (1 << labelIndex('I', other));
    else mask |= 1 << labelIndex(prefix, other);
  }
  return { label, mask };
}

function labelIndex(prefix: string, name: string): number {
  const index = (LABELS as readonly string[]).indexOf(name === 'O' ? 'O' : `${prefix}-${name}`);
  if (index < 0) throw new Error(`No label ${prefix}-${name}`);
  return index;
}
