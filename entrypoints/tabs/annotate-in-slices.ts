import { browser } from 'wxt/browser';
import { annotateInSlices } from '../../utils/annotate/annotate';
import { timesFor } from '../../utils/annotate/engines';
import type { NameRecogniser } from '../../utils/annotate/names/recogniser';
import { namesFrom } from '../../utils/annotate/names-model';
import { NAMES_FILE, readWeights } from '../../utils/annotate/weights';
import type { Annotations, Article } from '../../utils/article';
import { applyNameCorrections } from '../../utils/library/name-corrections';
import { nameCorrections } from '../../utils/settings';

/** Read with the first save: most wakings of the background save nothing. */
let names: Promise<NameRecogniser> | null = null;

/** Chrome's background has no workers. */
export async function annotateHere(article: Article, captured: string): Promise<Annotations> {
  names ??= readWeights(browser.runtime.getURL(NAMES_FILE)).then(namesFrom);
  const found = await annotateInSlices(article, {
    names: await names,
    times: await timesFor(article),
    captured,
    pause: () => new Promise((resolve) => setTimeout(resolve)),
  });
  return { ...found, entities: applyNameCorrections(found.entities, await nameCorrections.getValue()) };
}
