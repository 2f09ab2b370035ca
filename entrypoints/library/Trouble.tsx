import { LibraryTrouble } from '../../components/library/states';
import { DatelineError } from '../../utils/article';
import { type MessageKey, t, tById } from '../../utils/i18n';
import type { Opening } from './use-library';
import { useRescue } from './use-rescue';

/** Why there is no library to be seen, and what can be done. */
export function Trouble({ opening }: { opening: Exclude<Opening, { state: 'open' | 'opening' }> }) {
  const { progress, rescue } = useRescue();
  return (
    <main class="trouble">
      <h1 class="vh">{t('library')}</h1>
      <LibraryTrouble
        title={t(WORDS[opening.state][0])}
        words={opening.state === 'failed' ? reasonOf(opening.error) : t(WORDS[opening.state][1])}
        onReload={() => location.reload()}
        onRescue={opening.state === 'failed' ? rescue : null}
        progress={progress}
      />
    </main>
  );
}

const WORDS: Record<
  Parameters<typeof Trouble>[0]['opening']['state'],
  [title: MessageKey, words: MessageKey]
> = {
  slow: ['library_slow_title', 'library_slow_words'],
  blocked: ['library_blocked_title', 'library_blocked_words'],
  closed: ['library_closed_title', 'library_closed_words'],
  cleared: ['library_cleared_title', 'library_cleared_words'],
  failed: ['library_failed_title', 'error_LibraryError'],
};

function reasonOf(error: Error): string {
  return error instanceof DatelineError ? tById(`error_${error.name}`) : t('reader_bug', error.message);
}
