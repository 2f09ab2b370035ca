import { useState } from 'preact/hooks';
import { plural, t } from '../../../utils/i18n';
import type { Part, Passage, VersionDiff } from '../../../utils/library/text-diff';
import { Button } from '../../Button';
import { timexWords } from '../../date-words';
import { Notice } from '../../Notice';
import { ScrollArea } from '../../ScrollArea';

interface ChangesProps {
  diff: VersionDiff;
  /** When the later text was saved. */
  until: string;
  lang: string | null;
  today: string;
}

/** What changed: the figures and days first, then the text, with long unchanged stretches folded. */
export function Changes({ diff, until, lang, today }: ChangesProps) {
  const { title, passages, silent } = diff;
  const same = !title && passages.every(({ kind }) => kind === 'same');
  return (
    <ScrollArea class="changes" label={t('versions_changes')}>
      <p class="quiet" role="status">
        {same ? t('versions_same') : [...countsOf(diff), t('versions_until', until)].join(' · ')}
      </p>
      {silent && (
        <Notice tone="unsure" icon="warning" title={t('versions_silent')}>
          <p>{t('versions_silent_words')}</p>
        </Notice>
      )}
      <Facts diff={diff} today={today} />
      <div lang={lang ?? undefined} dir="auto">
        {title && (
          <h3 class="head">
            <Parts parts={title} />
          </h3>
        )}
        {folded(passages).map((stretch, index) => (
          <Stretch key={index} passages={stretch} />
        ))}
      </div>
    </ScrollArea>
  );
}

function countsOf({ title, counts }: VersionDiff): string[] {
  return [
    ...(title ? [t('versions_headline')] : []),
    ...(counts.changed > 0 ? [plural('versions_changed', counts.changed)] : []),
    ...(counts.added > 0 ? [plural('versions_added', counts.added)] : []),
    ...(counts.removed > 0 ? [plural('versions_removed', counts.removed)] : []),
  ];
}

/** Enough to see that figures changed; the rest stands in the text. */
const MOST_FIGURES = 12;

function Facts({ diff: { numbers, dates }, today }: Pick<ChangesProps, 'diff' | 'today'>) {
  const words = (value: string) => timexWords(value, { today }) ?? value;
  const days = [
    ...dates.removed.map((value) => ({ before: words(value), after: '', of: '' })),
    ...dates.added.map((value) => ({ before: '', after: words(value), of: '' })),
  ];
  const rows = [
    { title: t('versions_figures'), list: numbers.slice(0, MOST_FIGURES) },
    { title: t('versions_days'), list: days.slice(0, MOST_FIGURES) },
  ].filter(({ list }) => list.length > 0);
  if (rows.length === 0) return null;
  return (
    <dl class="facts">
      {rows.map(({ title, list }) => (
        <div key={title}>
          <dt>{title}</dt>
          {list.map(({ before, after, of }, index) => (
            <dd key={index}>
              {before && <Removed text={before} />}
              {before && after && ' → '}
              {after && <Added text={after} />}
              {of && <span class="quiet"> {of}</span>}
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}

/** Unchanged passages beside a change stay; the others of a stretch can be unfolded. */
const BESIDE = 1;
const WORTH_FOLDING = 2;

/** Runs of passages: a run of unchanged ones that is worth folding is a list of its own. */
function folded(passages: readonly Passage[]): Passage[][] {
  const near = passages.map((_, index) =>
    passages.slice(Math.max(0, index - BESIDE), index + BESIDE + 1).some(({ kind }) => kind !== 'same'),
  );
  const runs: Passage[][] = [];
  passages.forEach((passage, index) => {
    if (index > 0 && near[index] === near[index - 1]) runs.at(-1)!.push(passage);
    else runs.push([passage]);
  });
  return runs;
}

function Stretch({ passages }: { passages: Passage[] }) {
  const [open, setOpen] = useState(false);
  const foldable = passages.length >= WORTH_FOLDING && passages.every(({ kind }) => kind === 'same');
  if (foldable && !open) {
    return (
      <Button variant="link" class="unfold" onClick={() => setOpen(true)}>
        {plural('versions_unchanged', passages.length)}
      </Button>
    );
  }
  return (
    <>
      {passages.map((passage, index) => (
        <PassageText key={index} passage={passage} />
      ))}
    </>
  );
}

function PassageText({ passage }: { passage: Passage }) {
  if ('parts' in passage) {
    return (
      <p class="passage changed">
        <Parts parts={passage.parts} />
      </p>
    );
  }
  const { kind, text } = passage;
  return (
    <p class={`passage ${kind}`}>
      {kind === 'same' ? text : kind === 'added' ? <Added text={text} /> : <Removed text={text} />}
    </p>
  );
}

function Parts({ parts }: { parts: readonly Part[] }) {
  return (
    <>
      {parts.map(({ text, change }, index) => {
        if (change === 'same') return text;
        return change === 'added' ? <Added key={index} text={text} /> : <Removed key={index} text={text} />;
      })}
    </>
  );
}

/** Said as well: not every screen reader tells `ins` and `del`. */
function Added({ text }: { text: string }) {
  return (
    <ins>
      <span class="vh">{t('versions_said_added')}</span>
      {text}
    </ins>
  );
}

function Removed({ text }: { text: string }) {
  return (
    <del>
      <span class="vh">{t('versions_said_removed')}</span>
      {text}
    </del>
  );
}
