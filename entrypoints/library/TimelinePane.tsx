import { useEffect } from 'preact/hooks';
import { CountLine } from '../../components/library/CountLine';
import { QueryProblems } from '../../components/library/QueryProblems';
import { Timeline } from '../../components/timeline/Timeline';
import { t } from '../../utils/i18n';
import { entryHref } from './commands';
import { Heading, KeepSearch, titleOf, totalOf, ViewSwitch } from './ListPane';
import { MOST_DATED, useDated } from './use-dated';
import type { Page } from './use-page';

/** The articles of the present list by their dates. */
export function TimelinePane({ page }: { page: Page }) {
  const { state, go, setDialog, today } = page;
  const { place, found } = state;
  const total = totalOf(state);
  const { entries, read, all } = useDated(page);
  useEffect(() => {
    // For measurements: it is painted.
    if (entries && read === null)
      requestAnimationFrame(() => setTimeout(() => performance.mark('dateline:timeline')));
  }, [entries, read]);
  return (
    <main class="list wide">
      <h1 class="vh">{titleOf(place)}</h1>
      <div class="listhead">
        <Heading place={place} onGo={go} onEditTag={(tag) => setDialog({ kind: 'edit-tag', tag })} />
        <CountLine found={found} total={total} />
        <span class="listhead-end">
          <KeepSearch page={page} />
          <ViewSwitch page={page} />
        </span>
      </div>
      <QueryProblems
        query={place.query}
        onChange={page.search}
        onHelp={() => setDialog({ kind: 'search-help' })}
      />
      {entries && (
        <Timeline entries={entries} today={today} hrefOf={entryHref} alone>
          {all > MOST_DATED && <p class="quiet">{t('timeline_most', MOST_DATED, all)}</p>}
          {read !== null && (
            <p class="quiet" role="status">
              {t('timeline_reading', read, Math.min(all, MOST_DATED))}
            </p>
          )}
        </Timeline>
      )}
    </main>
  );
}
