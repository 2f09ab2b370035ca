import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { type Timex, tagDates } from '../../utils/annotate/dated-text';
import { chronoDates } from './chrono';
import { compromise, microsoft } from './date-rivals';
import { type Spec, specs } from './dates-specs';

interface Line {
  id: string;
  dct: string | null;
  text: string;
}
interface Scores {
  gold: number;
  strict: { f1: number };
  relaxed: { f1: number };
  value: { p: number; r: number; f1: number };
}

interface Engine {
  name: string;
  tag: (line: Line) => Timex[];
  /** The slow ones are asked once, as one has patience for; the others until both are as quick as they become. */
  once?: true;
}

const ENGINES: readonly Engine[] = [
  { name: 'ours', tag: tagDates },
  { name: 'chrono-node', tag: chronoDates },
  { name: 'compromise-dates', tag: compromise, once: true },
  { name: 'microsoft recognizers', tag: microsoft, once: true },
];

function readLines(file: string): Line[] {
  return gunzipSync(readFileSync(file))
    .toString('utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Line);
}

/** TIMEX3 counts quarters and decades as such ("P2Q", "P3DE"); the specification writes the same lengths "P6M", "P30Y". */
function inTheirUnits(time: Timex): Timex {
  const length = /^P(\d+)(Q|DE)$/.exec(time.value);
  if (!length) return time;
  const count = Number(length[1]);
  return { ...time, value: length[2] === 'Q' ? `P${count * 3}M` : `P${count * 10}Y` };
}

interface Run {
  engine: Engine;
  /** Processor time in ms per 1,000 characters, the least of its runs (a busy machine only ever adds). */
  ms: number;
  output: string;
}

/** So many rounds at least, and so many ms of processor time together, so that no engine is timed while it warms up. */
const FEWEST_ROUNDS = 20;
const LONG_ENOUGH = 4000;

function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Processor time and characters of every set together, by engine: a set of short messages weighs as much as its text. */
class Pooled {
  private readonly sums = new Map<string, number>();
  private length = 0;

  add(runs: readonly Run[], lines: readonly Line[]): void {
    const length = lengthOf(lines);
    this.length += length;
    for (const { engine, ms } of runs)
      this.sums.set(engine.name, (this.sums.get(engine.name) ?? 0) + ms * length);
  }

  print(): void {
    const words = [...this.sums].map(([name, ms]) => `${name} ${(ms / this.length).toFixed(4)}`);
    console.log(`all sets together, CPU ms/1,000 chars: ${words.join(', ')}`);
  }
}

const lengthOf = (lines: readonly Line[]) => lines.reduce((sum, { text }) => sum + text.length, 0);

/** Each engine in turn, round after round, so that what else the machine does falls on all alike. */
function runAll(engines: readonly Engine[], lines: readonly Line[]): Run[] {
  const length = lengthOf(lines);
  const runs = engines.map((engine): Run => ({ engine, ms: Number.POSITIVE_INFINITY, output: '' }));
  const areRepeated = engines.some(({ once }) => !once);
  let spent = 0;
  for (let round = 0; round === 0 || (areRepeated && (round < FEWEST_ROUNDS || spent < LONG_ENOUGH)); round++)
    for (const run of runs) {
      if (round > 0 && run.engine.once) continue;
      const start = processorTime();
      const found = lines.map((line) => ({ id: line.id, timex: run.engine.tag(line) }));
      const took = processorTime() - start;
      run.ms = Math.min(run.ms, (took * 1000) / length);
      if (round > 0) spent += took;
      else run.output = found.map((line) => JSON.stringify(line)).join('\n');
    }
  return runs;
}

/**
 * Finds the dates of every set in DIR/dev/dates with each engine and lets DIR/score-dates.mjs compare them with the
 * gold: same span (strict), overlapping span (relaxed), and overlapping with the same value, the latter also over
 * calendar values alone.
 */
export async function dates(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { set: { type: 'string' }, errors: { type: 'string' }, engines: { type: 'string' } },
  });
  const [dir] = positionals;
  if (!dir) {
    console.error('Usage: npm run bench -- dates DIR [--set NAME] [--engines NAME,NAME] [--errors N]');
    return 2;
  }
  const folder = join(dir, 'dev', 'dates');
  const sets = readdirSync(folder).filter(
    (name) => name.endsWith('.jsonl.gz') && !name.includes('specs') && name.includes(values.set ?? ''),
  );
  const engines = ENGINES.filter(({ name }) => !values.engines || values.engines.split(',').includes(name));
  const scratch = mkdtempSync(join(tmpdir(), 'dates-'));
  const score = (gold: string, found: string, more: string[]): string =>
    execFileSync(process.execPath, [join(dir, 'score-dates.mjs'), gold, found, ...more], {
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    });
  console.log(
    'F1 in %          all types: strict relaxed  value   calendar: strict relaxed  value   CPU ms/1,000 chars',
  );
  const pooled = new Pooled();
  try {
    for (const set of sets) {
      const lines = readLines(join(folder, set));
      console.log(set.replace(/\.jsonl\.gz$/, ''));
      const runs = runAll(engines, lines);
      pooled.add(runs, lines);
      for (const { engine, ms, output } of runs) {
        const { name } = engine;
        const found = join(scratch, 'found.jsonl');
        writeFileSync(found, output);
        const figures = [[], ['--calendar']].flatMap((mode) => {
          const scores = JSON.parse(score(join(folder, set), found, [...mode, '--json'])) as Scores;
          return [scores.strict.f1, scores.relaxed.f1, scores.value.f1];
        });
        const cells = figures.map((figure) => figure.toFixed(1).padStart(7));
        console.log(
          `  ${name.padEnd(24)} ${cells.slice(0, 3).join('')}            ${cells.slice(3).join('')}   ${ms.toFixed(4).padStart(8)}`,
        );
        if (values.errors && name === 'ours')
          console.log(score(join(folder, set), found, ['--calendar', '--errors', values.errors]));
      }
    }
    pooled.print();
    const spec = readdirSync(folder).find(
      (name) => name.endsWith('specs.jsonl.gz') && name.includes(values.set ?? ''),
    );
    if (spec) {
      console.log(`${spec.replace(/\.jsonl\.gz$/, '')}: expressions read as specified, in % of each type`);
      const lines = readLines(join(folder, spec)) as Spec[];
      for (const { name, tag } of engines) {
        const asWritten = (line: Line): Timex[] => tag(line).map(inTheirUnits);
        specs(lines, { name, tag: asWritten, errors: Number(values.errors ?? 0) });
      }
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
  return 0;
}
