import { useEffect, useRef } from 'preact/hooks';
import { plural, t } from '../../utils/i18n';
import { Button } from '../Button';
import { Icon } from '../Icon';
import { LongWork } from '../library/LongWork';
import { Mark } from '../Mark';
import { Notice } from '../Notice';

/** What became of a tab. */
export interface TabOutcome {
  id: number;
  title: string;
  /** Of the saved article, in the reader; null: it was not saved. */
  href: string | null;
  /** Why not. */
  why: string | null;
}

interface SaveTabsProps {
  /** Tabs of the window, but for pages of the browser and of ours; null until they are counted. */
  count: number | null;
  /** The browser lets us read every site already. */
  allowed: boolean;
  refused: boolean;
  step: 'ask' | 'run' | 'done';
  outcomes: readonly TabOutcome[];
  /** Access was given here and can be given back. */
  canGiveBack: boolean;
  onSave: () => void;
  onCancel: () => void;
  onGiveBack: () => void;
}

/** Saves all tabs of a window: asks first, shows how far it is, and what could not be read. */
export function SaveTabs(props: SaveTabsProps) {
  const { step, outcomes } = props;
  const head = useRef<HTMLHeadingElement>(null);
  // What was pressed is gone: focus stays on the page, at its beginning.
  useEffect(() => {
    if (step !== 'ask') head.current?.focus();
  }, [step]);
  return (
    <main class="save-tabs">
      <p class="save-tabs-brand">
        <Mark sizePx={20} />
        {t('appName')}
      </p>
      <h1 ref={head} tabIndex={-1}>
        {t('tabs_title')}
      </h1>
      {step === 'ask' && <Ask {...props} />}
      {step === 'run' && (
        <LongWork
          work={{ label: t('tabs_saving'), done: outcomes.length, total: props.count }}
          onCancel={props.onCancel}
        />
      )}
      {step === 'done' && <Done {...props} />}
    </main>
  );
}

function Ask({ count, allowed, refused, onSave }: SaveTabsProps) {
  if (count === null) return null;
  if (count === 0) return <p>{t('tabs_none')}</p>;
  return (
    <>
      <p>{plural(allowed ? 'tabs_ready' : 'tabs_ask', count)}</p>
      {refused && <Notice tone="unsure" icon="warning" title={t('tabs_refused')} />}
      <div class="save-tabs-acts">
        <Button variant="primary" onClick={onSave}>
          {t(allowed ? 'tabs_go' : 'tabs_allow')}
        </Button>
      </div>
    </>
  );
}

function Done({ outcomes, canGiveBack, onGiveBack }: SaveTabsProps) {
  const saved = outcomes.filter(({ href }) => href !== null);
  const left = outcomes.filter(({ href }) => href === null);
  return (
    <>
      <p role="status">{plural('tabs_saved', saved.length)}</p>
      <ul class="save-tabs-list">
        {saved.map(({ id, title, href }) => (
          <li key={id}>
            <Icon name="check" />
            <a href={href!} dir="auto">
              {title}
            </a>
          </li>
        ))}
      </ul>
      {left.length > 0 && (
        <section aria-labelledby="left">
          <h2 id="left">{plural('tabs_left', left.length)}</h2>
          <ul class="save-tabs-list">
            {left.map(({ id, title, why }) => (
              <li key={id}>
                <Icon name="warning" />
                <span>
                  <bdi>{title}</bdi>
                  <span class="quiet">{why}</span>
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <div class="save-tabs-acts">
        <a class="btn edged" href="/library.html">
          {t('open_library')}
        </a>
        {canGiveBack && (
          <Button variant="plain" onClick={onGiveBack}>
            {t('tabs_give_back')}
          </Button>
        )}
      </div>
    </>
  );
}
