import type { ComponentChildren } from 'preact';

interface BlankProps {
  title: string;
  /** Heading level: 1 where nothing else on the page has a heading. */
  level?: 1 | 2;
  children?: ComponentChildren;
  /** Buttons; the primary one first. */
  actions?: ComponentChildren;
  /** `alert` for failures, `status` for states that may appear later. */
  role?: 'alert' | 'status';
}

/** What stands where an article or a list would be, when there is none: what is so, what is safe, what to do. */
export function Blank({ title, level = 2, children, actions, role }: BlankProps) {
  return (
    <div class="blank" role={role}>
      {level === 1 ? <h1>{title}</h1> : <h2>{title}</h2>}
      {children}
      {actions && <div class="actions">{actions}</div>}
    </div>
  );
}
