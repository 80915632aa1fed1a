import type { Child } from 'hono/jsx';
import { uiWords } from '../ui-words.ts';
import { useWords } from '../words.ts';

export type NoticeProps = {
  readonly tone?: 'info' | 'success' | 'warn' | 'urgent' | undefined;
  readonly title?: Child;
  readonly children?: Child;
};

const marks = {
  info: 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20zm-1.2 4.5h2.4V9h-2.4zm0 4h2.4v7h-2.4z',
  success: 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20zm-1.6 14.4-4.3-4.3 1.6-1.6 2.7 2.7 5.9-5.9 1.6 1.6z',
  warn: 'M12 2 1 21h22zm-1.2 7h2.4v6h-2.4zm0 7.5h2.4V19h-2.4z',
  urgent: 'M7.9 2h8.2L22 7.9v8.2L16.1 22H7.9L2 16.1V7.9zm2.9 4h2.4v7.5h-2.4zm0 9h2.4v2.5h-2.4z',
} as const;

/** A message that stands out; its tone is told by a mark and a word as well as by colour. */
export function Notice({ tone = 'info', title, children }: NoticeProps) {
  const words = useWords(uiWords);
  return (
    <div class={`notice notice-${tone}`}>
      <svg
        class="notice-mark"
        viewBox="0 0 24 24"
        width="24"
        height="24"
        role="img"
        aria-label={words.notice[tone]}
      >
        <path fill="currentColor" fill-rule="evenodd" d={marks[tone]} />
      </svg>
      <div class="notice-body">
        {title ? <p class="notice-title">{title}</p> : null}
        {children}
      </div>
    </div>
  );
}
