import { LibraryTrouble } from '../../components/library/states';
import { DatelineError } from '../../utils/article';
import { t, tById } from '../../utils/i18n';
import { LibraryPage } from './LibraryPage';
import { type Opening, useLibrary } from './use-library';
import { useRescue } from './use-rescue';

export function App() {
  const opening = useLibrary();
  if (opening.state === 'open') return <LibraryPage db={opening.db} />;
  if (opening.state === 'opening') return null; // a few milliseconds
  return <Trouble opening={opening} />;
}

function Trouble({ opening }: { opening: Exclude<Opening, { state: 'open' }> }) {
  const { progress, rescue } = useRescue();
  return (
    <main class="trouble">
      <h1 class="vh">{t('library')}</h1>
      <LibraryTrouble
        title={titleOf(opening)}
        words={wordsOf(opening)}
        onReload={() => location.reload()}
        onRescue={opening.state === 'failed' ? rescue : null}
        progress={progress}
      />
    </main>
  );
}

function titleOf({ state }: Opening): string {
  if (state === 'closed') return t('library_closed_title');
  return t(state === 'blocked' ? 'library_blocked_title' : 'library_failed_title');
}

function wordsOf(opening: Opening): string {
  if (opening.state === 'closed') return t('library_closed_words');
  if (opening.state !== 'failed') return t('library_blocked_words');
  const { error } = opening;
  return error instanceof DatelineError ? tById(`error_${error.name}`) : t('reader_bug', error.message);
}
