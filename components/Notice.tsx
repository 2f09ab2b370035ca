import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './Icon';

interface NoticeProps {
  tone?: 'plain' | 'unsure' | 'bad';
  icon: IconName;
  title: string;
  children?: ComponentChildren;
}

/** A state the reader should know; never blocks. `bad` is announced at once. */
export function Notice({ tone = 'plain', icon, title, children }: NoticeProps) {
  return (
    <div class={tone === 'plain' ? 'notice' : `notice ${tone}`} role={tone === 'bad' ? 'alert' : undefined}>
      <Icon name={icon} />
      <div>
        <b>{title}</b>
        {children}
      </div>
    </div>
  );
}
