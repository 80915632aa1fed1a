import { staffDateTime } from '../../../ui/date-text.ts';
import type { CareCall } from '../domain/care-task.ts';
import { ja as words } from './words.ja.ts';

/** A call in one line: its outcome, when the next was agreed, its note, and whether it was taken back as a mistake. */
export function callText({ outcome, nextAt, note, takenBackAt }: CareCall): string {
  const parts = [
    words.outcomes[outcome],
    nextAt === undefined ? '' : words.nextAt(staffDateTime(nextAt)),
    note,
    takenBackAt === undefined ? '' : words.takenBack(staffDateTime(takenBackAt)),
  ];
  return parts.filter(part => part !== '').join(' ');
}
