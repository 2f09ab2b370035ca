/** `npm run bench -- <name> [arguments]`: measurements, never part of the tests. */

import { dates } from './bench/dates';
import { entities } from './bench/entities';
import { fullDisk } from './bench/full-disk';
import { kills } from './bench/kills';
import { kinds } from './bench/kinds';
import { library } from './bench/library';
import { load } from './bench/load';
import { pages } from './bench/pages';
import { parity } from './bench/parity';
import { popup } from './bench/popup';
import { reader } from './bench/reader';
import { salience } from './bench/salience';
import { speed } from './bench/speed';
import { stories } from './bench/stories';
import { timeline } from './bench/timeline';
import { payloadBench } from './payload/bench';

const BENCHES: Record<string, { run: (args: string[]) => Promise<number>; usage: string }> = {
  dates: {
    run: dates,
    usage: 'dates DIR [--set NAME] [--errors N]   time expressions against gold values, beside chrono-node',
  },
  pages: {
    run: pages,
    usage:
      'pages DIR [--sets a,b] [--every N --offset K] [--worst 10] [--no-rivals] [--folds WORK]   article text against gold, beside Readability and Defuddle',
  },
  kinds: {
    run: kinds,
    usage:
      'kinds DIR [--half development|held-out] [--errors]   kinds of what is removed against labels given by hand',
  },
  'full-disk': {
    run: fullDisk,
    usage:
      'full-disk [--browser chromium]   a profile on a small disk that fills up in the middle of an import and a save',
  },
  kills: {
    run: kills,
    usage:
      'kills [--times 50] [--browser chromium] [--what save] [--journal FILE --minutes N]   the browser killed in the middle of save, import, upgrade, empty-trash',
  },
  parity: {
    run: parity,
    usage: 'parity DIR [--pages N]   same text from the batch command and from Chromium?',
  },
  entities: {
    run: entities,
    usage:
      'entities BENCH_NLP_DIR [--weights FILE] [--browser]   names against the dev sets, beside compromise',
  },
  salience: {
    run: salience,
    usage: 'salience PAGES_DIR   the first names of each kind against those that an editor would give',
  },
  speed: {
    run: speed,
    usage: 'speed DIR [--pages N] [--times N]   extraction in Chromium against Readability alone',
  },
  library: {
    run: library,
    usage:
      'library ARTICLES [--browser chromium,firefox] [--in-firefox 10000] [--profile DIR] [--steps ask,open,type,scroll,export,import]   a large library in real browsers',
  },
  stories: {
    run: stories,
    usage:
      'stories [PAGES_DIR] [--errors] [--costs 50000]   articles of one event together? pairwise precision and recall; or what stories cost in a large library',
  },
  load: {
    run: load,
    usage:
      'load [--scale 1] [--only pages,live] [--articles 50000] [--pages NAME] [--why]   very large and deep pages in Chromium: longest step and total; the built extension on them and on restless ones, a hundred times on and off, in 30 tabs, over a library of so many articles',
  },
  timeline: {
    run: timeline,
    usage:
      'timeline [--articles 1000] [--times 5]   drawing and dragging the timeline of a library in Chromium',
  },
  payloads: {
    run: payloadBench,
    usage:
      'payloads [--browser chromium] [--every N] [--only doors,surfaces] [--doors page,chapter]   HTML that tries to run, through every door and page of ours in real browsers',
  },
  popup: { run: popup, usage: 'popup [--times N]   from opening the popup to title and names painted' },
  reader: {
    run: reader,
    usage:
      'reader [--times N]   from opening the reader, of a page and of a saved article, to its text painted',
  },
};

const [name = '', ...args] = process.argv.slice(2);
const bench = BENCHES[name];
if (!bench) {
  console.error(
    `Benches:\n${Object.values(BENCHES)
      .map(({ usage }) => `  npm run bench -- ${usage}`)
      .join('\n')}`,
  );
  process.exitCode = 2;
} else {
  process.exitCode = await bench.run(args);
}
