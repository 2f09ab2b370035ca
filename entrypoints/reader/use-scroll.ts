import { useEffect, useState } from 'preact/hooks';
import { currentPart, progressOf } from '../../components/reader/progress';

/** Progress (0..100) and the part being read. `ids`: the outline's headings. */
export function useScroll(ids: readonly string[]): { progress: number; part: string | null } {
  const [state, setState] = useState<{ progress: number; part: string | null }>({ progress: 0, part: null });
  useEffect(() => {
    let frame = 0;
    const measure = () => {
      frame = 0;
      const body = document.querySelector('.article');
      if (!body) return;
      const headings = ids.flatMap((id) => {
        const heading = document.getElementById(id);
        return heading ? [{ id, topPx: heading.getBoundingClientRect().top }] : [];
      });
      const progress = progressOf({
        topPx: scrollY,
        viewportPx: innerHeight,
        endPx: body.getBoundingClientRect().bottom + scrollY,
      });
      const part = currentPart(headings, innerHeight);
      setState((before) =>
        before.progress === progress && before.part === part ? before : { progress, part },
      );
    };
    const soon = () => {
      frame ||= requestAnimationFrame(measure);
    };
    soon();
    addEventListener('scroll', soon, { passive: true });
    addEventListener('resize', soon);
    return () => {
      cancelAnimationFrame(frame);
      removeEventListener('scroll', soon);
      removeEventListener('resize', soon);
    };
  }, [ids]);
  return state;
}
