import type { ComponentChildren, Ref } from 'preact';
import { type MessageKey, t } from '../../utils/i18n';
import { Button } from '../Button';
import { Icon } from '../Icon';
import { Mark } from '../Mark';

interface WelcomeProps {
  /** The sample page. */
  frame: Ref<HTMLIFrameElement>;
  onFrame: () => void;
  /** The sample can be read. */
  ready: boolean;
  /** Of the browser, for the popup; '' where there are none. */
  keys: string;
  onPress: () => void;
  /** Null until the button was pressed. */
  popup: ComponentChildren;
}

/** Seen in half a minute: a cluttered page, the button, and what comes of it. Nothing is asked. */
export function Welcome(props: WelcomeProps) {
  const { frame, onFrame, ready, keys, onPress, popup } = props;
  return (
    <div class="welcome">
      <header>
        <p class="welcome-brand">
          <Mark sizePx={20} />
          {t('appName')}
        </p>
        <h1>{t('welcome_title')}</h1>
        <p class="welcome-lead">{t('welcome_lead')}</p>
      </header>
      <main>
        <section class="welcome-stage" aria-label={t('welcome_sample')}>
          <div class="welcome-page">
            <div class="welcome-bar">
              <span class="clip">
                <bdi>tidewater-herald.example</bdi>
              </span>
              {!popup && <span class="welcome-hint">{t('welcome_press')}</span>}
              <button
                type="button"
                class={popup ? 'btn icon' : 'btn icon edged welcome-button'}
                aria-label={t('welcome_button')}
                title={t('welcome_button')}
                disabled={!ready || popup !== null}
                onClick={onPress}
              >
                <Mark sizePx={18} />
              </button>
            </div>
            <iframe ref={frame} src="/sample.html" title={t('welcome_sample')} onLoad={onFrame} />
          </div>
          <div class="welcome-popup">{popup ?? <Before keys={keys} />}</div>
        </section>
        <Then />
      </main>
    </div>
  );
}

/** Where the popup will be. */
function Before({ keys }: { keys: string }) {
  return (
    <div class="welcome-before">
      <p>{t('welcome_before')}</p>
      {keys !== '' && (
        <p class="quiet">
          {t('welcome_keys')} <kbd>{keys}</kbd>
        </p>
      )}
    </div>
  );
}

const THEN = [
  ['hidden', 'welcome_clean', 'welcome_clean_words'],
  ['calendar', 'welcome_names', 'welcome_names_words'],
  ['library', 'welcome_save', 'welcome_save_words'],
] as const satisfies ReadonlyArray<readonly [string, MessageKey, MessageKey]>;

/** What was seen, in words; what can be brought along; what is promised. */
function Then() {
  return (
    <>
      <ul class="welcome-points">
        {THEN.map(([icon, title, words]) => (
          <li key={title}>
            <Icon name={icon} />
            <h2>{t(title)}</h2>
            <p>{t(words)}</p>
          </li>
        ))}
      </ul>
      <section class="welcome-next" aria-labelledby="bring">
        <div>
          <h2 id="bring">{t('welcome_import')}</h2>
          <p>{t('welcome_import_words')}</p>
        </div>
        <div class="welcome-acts">
          <Button variant="edged" icon="download" onClick={() => location.assign('/library.html#import')}>
            {t('import')}
          </Button>
          <a class="btn" href="/options.html">
            <Icon name="settings" />
            {t('options')}
          </a>
        </div>
      </section>
      <p class="welcome-promise">{t('welcome_promise')}</p>
    </>
  );
}
