/**
 * Names, ours and compromise's in one run: `npm run bench -- entities BENCH_NLP_DIR [--weights FILE] [--browser]`.
 * Per class, per region (the first part of a worldwide document's id), per document, with size and speed in Node and, with --browser, in Chromium.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { gunzipSync, gzipSync } from 'node:zlib';
import nlp from 'compromise';
import { joinTokens, tagTokens } from '../../utils/annotate/bio';
import type { NameRecogniser } from '../../utils/annotate/names/recogniser';
import { ruleRecogniser } from '../../utils/annotate/names/rule-recogniser';
import { namesFrom } from '../../utils/annotate/names-model';
import { createTaggerRecogniser } from '../../utils/annotate/tagger/recogniser';
import { loadTagger } from '../../utils/annotate/tagger/tagger';
import events from './events.json';
import { median, percentile } from './figures';
import { timeInChromium } from './names-in-chromium';
import { createReader } from './names-in-page';
import { f1, type Score, scoreDocuments, scoreSpans, spansOf, type TaggedSentence } from './span-scores';

const ARTICLE_WORDS = 400;
const WEIGHTS = 'public/models/names-en.bin';
const SETS = ['worldwide.dev', 'gmb.dev'];
const MAIN = ['PER', 'ORG', 'LOC'];
const TYPES = [...MAIN, 'NORP', 'MISC', 'EVENT'];

type Tags = string[][];
type Engine = (documents: ReadonlyArray<readonly TaggedSentence[]>) => Tags;

export async function entities(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { weights: { type: 'string', default: WEIGHTS }, browser: { type: 'boolean', default: false } },
  });
  const [bench] = positionals;
  if (!bench) {
    console.error('Usage: npm run bench -- entities BENCH_NLP_DIR [--weights FILE] [--browser]');
    return 2;
  }
  const bytes = readFileSync(values.weights);
  const data = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  const begin = performance.now();
  const read = createReader(data);
  const load = performance.now() - begin;
  const size = gzipSync(bytes, { level: 9 }).length;
  console.log(`${values.weights}: ${bytes.length} bytes, ${size} gzipped; loaded in ${load.toFixed(1)} ms`);
  const engines: Record<string, Engine> = {
    ours: reading(namesFrom(data)),
    'tagger alone': reading(createTaggerRecogniser(loadTagger(data))),
    'rules alone': reading(ruleRecogniser),
    compromise,
  };
  for (const name of SETS) benchSet(name, bench, engines);
  const articles = articlesOf(readSentences(bench, 'worldwide.dev'));
  printTimes('Node', timeHere(read, articles));
  if (values.browser) await printChromium(bytes, articles);
  return 0;
}

/** One run says as much of what else the machine did as of us. */
const CHROMIUM_RUNS = 7;

async function printChromium(bytes: Uint8Array, articles: string[]): Promise<void> {
  const medians: number[] = [];
  for (let run = 0; run < CHROMIUM_RUNS; run++) {
    const { version, load, articles: times } = await timeInChromium(bytes, articles);
    if (run === 0) console.log(`${version}, a new one for each run`);
    console.log(`loaded in ${load.toFixed(1)} ms, first article ${times[0]!.toFixed(2)} ms`);
    printTimes('Chromium', times);
    medians.push(median(times));
  }
  const [least, middle, most] = [Math.min(...medians), median(medians), Math.max(...medians)];
  console.log(`medians of the runs: ${middle.toFixed(2)} ms (${least.toFixed(2)} to ${most.toFixed(2)})`);
}

function readSentences(bench: string, name: string): TaggedSentence[] {
  return gunzipSync(readFileSync(join(bench, 'dev/ner', `${name}.jsonl.gz`)))
    .toString('utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as TaggedSentence);
}

function documentsOf(sentences: readonly TaggedSentence[]): TaggedSentence[][] {
  const documents: TaggedSentence[][] = [];
  for (const sentence of sentences) {
    const last = documents.at(-1);
    if (last?.[0]?.doc === sentence.doc) last.push(sentence);
    else documents.push([sentence]);
  }
  return documents;
}

function benchSet(name: string, bench: string, engines: Readonly<Record<string, Engine>>): void {
  const gold = readSentences(bench, name);
  const documents = documentsOf(gold);
  console.log(`\n${name}: ${documents.length} documents, ${gold.length} sentences`);
  const byRegion = new Map<string, Record<string, Score>>();
  for (const [engine, run] of Object.entries(engines)) {
    const predicted = run(documents);
    const keys = (type: string): string[] => (MAIN.includes(type) ? [type, 'all'] : [type]);
    const scores = scoreSpans(gold, predicted, keys);
    if (name === 'worldwide.dev') scores.set('EVENT', scoreEvents(gold, predicted));
    const cells = TYPES.map(
      (type) => `${type} ${f1(scores.get(type) ?? { right: 0, wrong: 0, missed: 0 }).toFixed(1)}`,
    );
    const all = scores.get('all')!;
    const documentScore = f1(scoreDocuments(gold, predicted, MAIN));
    console.log(
      `  ${engine.padEnd(14)} PER+ORG+LOC ${f1(all).toFixed(2)} (P ${percent(all.right, all.wrong)} R ${percent(all.right, all.missed)})  ` +
        `by document ${documentScore.toFixed(2)}  ${cells.join('  ')}`,
    );
    if (name !== 'worldwide.dev') continue;
    const regions = scoreSpans(gold, predicted, (type, { doc }) =>
      MAIN.includes(type) ? [regionOf(doc)] : [],
    );
    for (const [region, score] of regions) byRegion.set(region, { ...byRegion.get(region), [engine]: score });
  }
  printRegions(byRegion, Object.keys(engines));
}

/** Events of 60 documents labelled by hand (events.json); the corpus has them among MISC. */
function scoreEvents(gold: readonly TaggedSentence[], predicted: Tags): Score {
  const documents = new Set(events.documents);
  const wanted = new Set(events.events.map((place) => place.join(' ')));
  const score = { right: 0, wrong: 0, missed: 0 };
  let found = 0;
  gold.forEach(({ id, doc }, i) => {
    if (!documents.has(doc)) return;
    for (const { from, to, type } of spansOf(predicted[i]!)) {
      if (type !== 'EVENT') continue;
      found += 1;
      if (wanted.has(`${id} ${from} ${to}`)) score.right += 1;
    }
  });
  score.wrong = found - score.right;
  score.missed = wanted.size - score.right;
  return score;
}

function percent(right: number, other: number): string {
  return ((100 * right) / Math.max(1, right + other)).toFixed(1);
}

function regionOf(document: string): string {
  return document.split('_')[0]!;
}

function printRegions(
  byRegion: ReadonlyMap<string, Record<string, Score>>,
  engines: readonly string[],
): void {
  if (byRegion.size === 0) return;
  console.log(`  PER+ORG+LOC by region: ${engines.join(', ')}`);
  for (const [region, scores] of [...byRegion].sort()) {
    const cells = engines.map((engine) => (scores[engine] ? f1(scores[engine]).toFixed(1) : '-').padStart(6));
    const { right = 0, missed = 0 } = scores.ours ?? {};
    console.log(`    ${region.padEnd(12)} ${cells.join(' ')}   (${right + missed} names)`);
  }
}

/** Tokens joined to a text, read with our own tokeniser, and the mentions found laid back upon the tokens. */
function reading(names: NameRecogniser): Engine {
  return (documents) => tagTokens(documents.flat(), names).map(({ tags }) => tags);
}

interface Found {
  start: number;
  end: number;
  type: string;
}

function tagsOf(starts: readonly number[], end: number, mentions: readonly Found[]): string[] {
  let last: Found | null = null;
  return starts.map((start, i) => {
    const stop = starts[i + 1] ?? end;
    const mention = mentions.find((candidate) => candidate.start < stop && candidate.end > start) ?? null;
    const tag = mention ? `${mention === last ? 'I' : 'B'}-${mention.type}` : 'O';
    last = mention;
    return tag;
  });
}

const COMPROMISE = [
  ['PER', 'people'],
  ['ORG', 'organizations'],
  ['LOC', 'places'],
] as const;

const compromise: Engine = (documents) =>
  documents.flat().map(({ tokens }) => {
    const { text, starts } = joinTokens(tokens);
    const doc = nlp(text);
    const found: Found[] = COMPROMISE.flatMap(([type, method]) =>
      (doc[method]().out('offset') as Array<{ offset: { start: number; length: number } }>).map(
        ({ offset }) => ({
          start: offset.start,
          end: offset.start + offset.length,
          type,
        }),
      ),
    );
    return tagsOf(starts, text.length, found);
  });

/** The beginning of each document as text: whole sentences up to about 400 words. */
function articlesOf(sentences: readonly TaggedSentence[]): string[] {
  return documentsOf(sentences).map((document) => {
    let words = 0;
    const article: string[] = [];
    for (const { tokens } of document) {
      if (words > 0 && words + tokens.length > ARTICLE_WORDS) break;
      words += tokens.length;
      article.push(joinTokens(tokens).text);
    }
    return article.join('\n');
  });
}

function timeHere(read: (text: string) => number, articles: readonly string[]): number[] {
  return articles.map((article) => {
    const begin = performance.now();
    read(article);
    return performance.now() - begin;
  });
}

function printTimes(where: string, times: readonly number[]): void {
  const [middle, high] = [median(times), percentile(times, 0.95)].map((ms) => `${ms.toFixed(2)} ms`);
  console.log(
    `articles of up to ${ARTICLE_WORDS} words in ${where}, one after the other: median ${middle}, p95 ${high}`,
  );
}
