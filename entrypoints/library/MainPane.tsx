import type { Commands } from './commands';
import { ListPane } from './ListPane';
import { TimelinePane } from './TimelinePane';
import type { Page } from './use-page';

interface MainPaneProps {
  page: Page;
  commands: Commands;
  onImport: () => void;
}

/** What the place shows: articles as rows or by their dates. */
export function MainPane({ page, commands, onImport }: MainPaneProps) {
  const { place } = page.state;
  if (place.view === 'timeline') return <TimelinePane page={page} />;
  return <ListPane page={page} commands={commands} onImport={onImport} />;
}
