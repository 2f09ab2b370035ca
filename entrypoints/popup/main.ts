import { begin } from './begin';

const beginning = begin();
// Not before the tab is known: the page is asked first.
void beginning.tab
  .then(() => {
    const views = import('./show');
    // The first formatter loads the platform's tables, which takes as long as all else about the headline's line.
    new Intl.DateTimeFormat(undefined, { month: 'short' }).format(0);
    return views;
  })
  .then(({ show }) => show(beginning));
