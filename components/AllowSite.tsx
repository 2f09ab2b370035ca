import { useEffect, useRef } from 'preact/hooks';
import { t } from '../utils/i18n';
import { Blank } from './Blank';
import { Button } from './Button';

/** What the browser has said; null: not asked yet. */
export type Answer = 'given' | 'refused' | null;

interface AllowSiteProps {
  site: string;
  answer: Answer;
  onAllow: () => void;
  onClose: () => void;
}

/** Says what the browser is about to ask, and what came of it. */
export function AllowSite({ site, answer, onAllow, onClose }: AllowSiteProps) {
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), [answer]);
  const actions = answer ? (
    <Button variant="primary" onClick={onClose} buttonRef={first}>
      {t('close')}
    </Button>
  ) : (
    <>
      <Button variant="primary" onClick={onAllow} buttonRef={first}>
        {t('allow_go')}
      </Button>
      <Button variant="edged" onClick={onClose}>
        {t('allow_not_now')}
      </Button>
    </>
  );
  const words = { given: t('allow_done', site), refused: t('allow_refused') };
  return (
    <main class="alone">
      <Blank level={1} title={t('allow_title', site)} actions={actions}>
        <p role="status">{answer ? words[answer] : t('allow_text', site)}</p>
      </Blank>
    </main>
  );
}
