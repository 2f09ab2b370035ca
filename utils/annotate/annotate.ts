import type { Annotations, Article, TimeExpression } from '../article';
import { type TokenisedText, tokeniseText } from './document';
import { buildEntities } from './entities/entities';
import { findKeyDates } from './key-dates/key-dates';
import { isEnglish } from './language';
import type { NameRecogniser } from './names/recogniser';
import { ruleRecogniser } from './names/rule-recogniser';
import { englishTimes } from './times/english';
import type { TimeRecogniser } from './times/recogniser';
import { isVague } from './times/recognisers/vague';

export interface AnnotateOptions {
  /** ISO 8601 time of capture: it bounds candidate years and resolves nothing. */
  captured: string;
  /** Finds the names (names-model.ts has the best); rules, which need no weights, when not given. */
  names?: NameRecogniser | undefined;
  /** Finds the dates where the article is not in English (engines.ts has what it needs); none when not given. */
  times?: TimeRecogniser | null | undefined;
}

/**
 * Who, what, where and when of an article, from its `text` alone (the headline weighs, the dateline and the date of
 * publication resolve). Pure: the same article always gives the same annotations.
 */
export function annotate(article: Article, options: AnnotateOptions): Annotations {
  const steps = annotationSteps(article, options);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

export interface SliceOptions extends AnnotateOptions {
  /** Awaited between slices, so that the caller can let others run. */
  pause: () => Promise<void>;
}

// Steps are sentences or smaller; so many of them take about 2 ms together.
const STEPS_PER_SLICE = 24;

/** As annotate(), with the same result, letting go of the thread between slices. */
export async function annotateInSlices(
  article: Article,
  { pause, ...options }: SliceOptions,
): Promise<Annotations> {
  const steps = annotationSteps(article, options);
  for (let count = 1; ; count++) {
    const step = steps.next();
    if (step.done) return step.value;
    if (count % STEPS_PER_SLICE === 0) await pause();
  }
}

function* annotationSteps(
  article: Article,
  { captured, names = ruleRecogniser, times: otherTimes = null }: AnnotateOptions,
): Generator<void, Annotations> {
  const english = isEnglish(article.text, article.lang);
  // Dates in other languages are read from the text itself, and names in none of them.
  const document = tokeniseText(article.text, english ? undefined : []);
  yield;
  const mentions = english
    ? yield* names.recognise(document, { title: article.title, datelinePlace: article.dateline?.place })
    : [];
  const entities = buildEntities(document, mentions, { title: article.title });
  yield;
  const reference = referenceDay(article);
  const lang = english ? 'en' : article.lang;
  const engine = english ? englishTimes : otherTimes;
  const found: TimeExpression[] = engine ? yield* engine.recognise(document, { reference, lang }) : [];
  // "Now" and "recently" are time expressions, and of no day: nothing to show a reader.
  const times = found.filter(({ value }) => !isVague(value));
  const keyDates = english ? keyDatesOf(document, times, article, { reference, captured }) : [];
  return {
    entities,
    times,
    keyDates,
    engine: [english ? names.id : null, engine?.id].filter(Boolean).join(' '),
  };
}

function keyDatesOf(
  document: TokenisedText,
  times: readonly TimeExpression[],
  article: Article,
  { reference, captured }: { reference: string | null; captured: string },
): Annotations['keyDates'] {
  return findKeyDates(document, times, { article, reference, captured });
}

/** The day the text is understood from: publication, else a dateline with its year, else unknown. */
function referenceDay(article: Article): string | null {
  const published = article.published?.value.slice(0, 10) ?? '';
  if (/^\d{4}-\d{2}-\d{2}$/.test(published)) return published;
  const dateline = article.dateline?.date ?? '';
  return /^\d{4}-\d{2}-\d{2}$/.test(dateline) ? dateline : null;
}
