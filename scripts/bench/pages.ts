import { existsSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { FOLDS, foldOf, registeredDomain } from '../train-blocks/labels';
import { keepScript, openCache } from './pages/cache';
import { loadPages, setsIn } from './pages/load';
import { answerTasks, readAll, type Task } from './pages/pool';
import { type Predictions, reportOn } from './pages/report';
import { NEWS_CORE } from './pages/summary';
import { type Page, READER_NAMES, type Scorer } from './pages/types';

const USAGE =
  'Usage: npm run bench -- pages DIR [--sets a,b] [--every N --offset K] [--worst 10] [--no-rivals] [--folds WORK]';
/** Starts this command as one of its own worker processes. */
const WORKER = '--worker';
const PROCESSES = 2;

function optionsOf(args: string[]) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    allowNegative: true,
    options: {
      sets: { type: 'string' },
      every: { type: 'string', default: '1' },
      offset: { type: 'string', default: '0' },
      worst: { type: 'string', default: '10' },
      rivals: { type: 'boolean', default: true },
      // Where scripts/train-blocks has left a model for each fold: every page by the one that has not seen its domain.
      folds: { type: 'string' },
    },
  });
  const [every, offset, count] = [values.every, values.offset, values.worst].map(Number);
  const sets = values.sets?.split(',') ?? NEWS_CORE;
  return {
    dir: positionals[0],
    sets,
    every: every!,
    offset: offset!,
    count: count!,
    rivals: values.rivals,
    folds: values.folds,
  };
}

const foldFile = (work: string, fold: number) => resolve(work, `model-${fold}.bin`);

/** What stands in the way, in words; null when nothing does. */
function problemOf({ dir, sets, every, offset, count, folds }: ReturnType<typeof optionsOf>): string | null {
  const whole = [every, offset, count].every((value) => Number.isInteger(value) && value >= 0);
  if (!dir || !whole || every < 1) return USAGE;
  if (!existsSync(join(dir, 'score.mjs'))) return `There is no score.mjs in ${dir}`;
  if (folds && !existsSync(foldFile(folds, 0))) return `There are no fold models in ${folds}`;
  const unknown = sets.filter((set) => !existsSync(join(dir, set, 'gold.jsonl')));
  return unknown.length > 0
    ? `No such set: ${unknown.join(', ')}. There are ${setsIn(dir).join(', ')}`
    : null;
}

/** Reads what no earlier run has read, and says on stderr how far it is. */
async function predict(
  pages: Page[],
  { dir, rivals, folds }: { dir: string; rivals: boolean; folds: string | undefined },
): Promise<Predictions> {
  const running = process.argv[1]!;
  const readers = READER_NAMES.filter((reader) => rivals || reader === 'dateline');
  const weights = folds ? Array.from({ length: FOLDS }, (_, fold) => foldFile(folds, fold)) : [];
  const caches = new Map(
    readers.map((reader) => [reader, openCache(reader, { dir, script: running, weights })]),
  );
  const tasks = pages.flatMap(({ key, file, url }) =>
    readers
      .filter((reader) => !caches.get(reader)!.get(key))
      .map(
        (reader): Task => ({ key, file, url, reader, trees: weights[foldOf(registeredDomain(url), FOLDS)] }),
      ),
  );
  console.error(`${pages.length} pages, ${tasks.length} readings to do`);
  const script = keepScript(running);
  let done = 0;
  try {
    await readAll(tasks, { script, args: ['pages', WORKER], processes: PROCESSES }, (task, prediction) => {
      caches.get(task.reader)!.add(prediction);
      if (prediction.err) console.error(`${task.key}, ${task.reader}: ${prediction.err}`);
      if (++done % 50 === 0) console.error(`${done} of ${tasks.length}`);
    });
  } finally {
    rmSync(script, { force: true });
  }
  return new Map(
    readers.map((reader) => {
      const made = pages.flatMap(({ key }) => caches.get(reader)!.get(key) ?? []);
      return [reader, new Map(made.map((prediction) => [prediction.id, prediction]))];
    }),
  );
}

/** Article text and metadata against gold, ours beside Readability and Defuddle on the same pages. */
export async function pages(args: string[]): Promise<number> {
  if (args[0] === WORKER) {
    answerTasks();
    await new Promise((end) => process.once('disconnect', end));
    return 0;
  }
  const options = optionsOf(args);
  const problem = problemOf(options);
  if (problem) {
    console.error(problem);
    return 2;
  }
  const dir = resolve(options.dir!);
  const scorer = (await import(/* @vite-ignore */ pathToFileURL(join(dir, 'score.mjs')).href)) as Scorer;
  const chosen = loadPages(dir, options);
  const predictions = await predict(chosen, { dir, rivals: options.rivals, folds: options.folds });
  console.log(reportOn(chosen, { predictions, scorer, count: options.count }));
  return 0;
}
