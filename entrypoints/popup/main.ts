import { begin } from './begin';

const beginning = begin();
// Not before the tab is known: the page is asked first.
void beginning.tab.then(() => import('./show')).then(({ show }) => show(beginning));
