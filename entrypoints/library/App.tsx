import { LibraryPage } from './LibraryPage';
import { Trouble } from './Trouble';
import { useLibrary } from './use-library';

export function App() {
  const opening = useLibrary();
  if (opening.state === 'open') return <LibraryPage db={opening.db} />;
  if (opening.state === 'opening') return null; // a few milliseconds
  return <Trouble opening={opening} />;
}
