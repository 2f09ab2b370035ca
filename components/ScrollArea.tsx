import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

interface ScrollAreaProps {
  label: string;
  class?: string;
  children: ComponentChildren;
}

/** A region that scrolls. It takes the focus, so that keys can scroll it, but only while there is more than fits. */
export function ScrollArea({ label, class: name, children }: ScrollAreaProps) {
  const region = useRef<HTMLElement>(null);
  useEffect(() => {
    const element = region.current;
    if (!element || typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(() => {
      if (element.scrollHeight > element.clientHeight) element.tabIndex = 0;
      else element.removeAttribute('tabindex');
    });
    observer.observe(element);
    for (const child of element.children) observer.observe(child);
    return () => observer.disconnect();
  });
  return (
    <section ref={region} class={name} aria-label={label}>
      {children}
    </section>
  );
}
