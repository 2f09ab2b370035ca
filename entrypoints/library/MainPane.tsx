import type { Commands } from './commands';
import { ListPane } from './ListPane';
import { NamePane } from './NamePane';
import { StoriesPane } from './StoriesPane';
import { StoryPane } from './StoryPane';
import { TimelinePane } from './TimelinePane';
import type { Page } from './use-page';

interface MainPaneProps {
  page: Page;
  commands: Commands;
  onImport: () => void;
}

/** What the place shows: articles as rows or by their dates, stories, one of them, or a name. */
export function MainPane({ page, commands, onImport }: MainPaneProps) {
  const { place } = page.state;
  if (place.view === 'stories') return <StoriesPane page={page} />;
  if (place.view === 'story' && place.of) return <StoryPane key={place.of} page={page} id={place.of} />;
  if (place.view === 'name' && place.of) return <NamePane key={place.of} page={page} id={place.of} />;
  if (place.view === 'timeline') return <TimelinePane page={page} />;
  return <ListPane page={page} commands={commands} onImport={onImport} />;
}
