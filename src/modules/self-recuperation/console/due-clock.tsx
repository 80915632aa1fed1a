import type { Instant } from '../../../kernel/instant.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { staffDate } from '../../../ui/date-text.ts';
import { Tag, type TagTone } from '../../../ui/tag/tag.tsx';
import { type DueState, dueState, minutesUntilDue } from '../domain/review-deadline.ts';
import { ja as words } from './review-words.ja.ts';

const TONES: Readonly<Record<DueState, TagTone>> = {
  late: 'urgent',
  'due-soon': 'caution',
  'due-today': 'ask',
  later: 'muted',
};

/** The day by whose end a filing is due, and how long that is from now (K-34). */
export const DueClock = ({ dueOn, now }: { readonly dueOn: PlainDate; readonly now: Instant }) => {
  const state = dueState(dueOn, now);
  return (
    <>
      {words.due(staffDate(dueOn))}{' '}
      <Tag tone={TONES[state]}>
        {words.remaining[state](durationText(Math.abs(minutesUntilDue(dueOn, now))))}
      </Tag>
    </>
  );
};

const durationText = (minutes: number): string =>
  words.duration(Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60), minutes % 60);
