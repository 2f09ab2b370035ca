import { useEffect, useState } from 'preact/hooks';
import type { Span } from '../../utils/article';

/** The passage that the address asks for, `#at=120-165`; a link to another one in this page counts as well. */
export function useAskedPassage(): Span | null {
  const [asked, setAsked] = useState(() => spanAsked(location.hash));
  useEffect(() => {
    const follow = () => {
      const span = spanAsked(location.hash);
      if (!span) return;
      setAsked(span);
      document.querySelector<HTMLElement>('.pop:popover-open')?.hidePopover();
    };
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return asked;
}

function spanAsked(hash: string): Span | null {
  const [, start, end] = /^#at=(\d{1,9})-(\d{1,9})$/.exec(hash) ?? [];
  return start && end ? { start: Number(start), end: Number(end) } : null;
}
