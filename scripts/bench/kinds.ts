import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { JSDOM } from 'jsdom';
import { registeredDomain } from '../../utils/extract/identity';
import { readPage } from '../../utils/extract/page';
import { parseHtml, type View } from '../../utils/html';
import { readPageFile } from '../batch/read-file';
import { removedAs } from './kinds/judge';
import { elementAt, LABELS, type LabelledBlock, readLabels } from './kinds/labels';
import { confusionOf, mistakesOf, summaryOf, type Verdict } from './kinds/report';
import { loadPages } from './pages/load';
import type { Page } from './pages/types';

const USAGE = 'Usage: npm run bench -- kinds DIR [--half development|held-out] [--errors]';

type Half = 'development' | 'held-out';

/** By the site's registered domain, so that no site stands in both halves. */
function halfOf(url: string): Half {
  const name = URL.canParse(url) ? registeredDomain(new URL(url).hostname) || url : url;
  let sum = 0;
  for (const letter of name) sum = (sum * 31 + letter.codePointAt(0)!) % 1_000_003;
  return sum % 2 === 0 ? 'development' : 'held-out';
}

async function judgePage({ key, file, url }: Page, labels: readonly LabelledBlock[]): Promise<Verdict[]> {
  const { text } = await readPageFile(file);
  const { window } = new JSDOM('', { url });
  try {
    const view = window as unknown as View;
    const doc = parseHtml(text, view);
    const { found } = readPage(doc, { url, captured: new Date().toISOString(), view });
    return labels.map(({ path, kind: label }): Verdict => {
      const block = elementAt(doc, path);
      if (!block) throw new Error(`${key} has no element ${path}`);
      return { page: key, path, label, kind: removedAs(block, found) };
    });
  } finally {
    window.close();
  }
}

/** The kinds of removed blocks against labels given by hand, for two halves of the sites. */
export async function kinds(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { half: { type: 'string' }, errors: { type: 'boolean', default: false } },
  });
  const dir = positionals[0];
  if (!dir || !existsSync(dir) || (values.half && !/^(?:development|held-out)$/.test(values.half))) {
    console.error(USAGE);
    return 2;
  }
  const byPage = new Map<string, LabelledBlock[]>();
  for (const label of readLabels(LABELS)) byPage.set(label.page, [...(byPage.get(label.page) ?? []), label]);
  const sets = [...new Set([...byPage.keys()].map((key) => key.split('/')[0]!))];
  const missing = sets.filter((set) => !existsSync(join(dir, set, 'gold.jsonl')));
  if (missing.length > 0) {
    console.error(`No such set: ${missing.join(', ')}`);
    return 2;
  }
  const verdicts: Record<Half, Verdict[]> = { development: [], 'held-out': [] };
  for (const page of loadPages(resolve(dir), { sets, every: 1, offset: 0 })) {
    const labels = byPage.get(page.key);
    const half = halfOf(page.url);
    if (labels && (!values.half || values.half === half))
      verdicts[half].push(...(await judgePage(page, labels)));
  }
  const all = [...verdicts.development, ...verdicts['held-out']];
  for (const [name, some] of [...Object.entries(verdicts), ['all', all] as const])
    if (some.length > 0) console.log(summaryOf(name, some));
  console.log(`\n${confusionOf(all)}`);
  if (values.errors) console.log(`\nAnother kind:\n${mistakesOf(all).join('\n')}`);
  return 0;
}
