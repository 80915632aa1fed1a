import type { Uuid } from '../../../kernel/ids.ts';
import { Timeline, type TimelineEntry } from '../../../ui/timeline/timeline.tsx';
import type { PastAttempt } from '../repository/call-attempt.repository.ts';
import { ja as words } from './words.ja.ts';

export interface AttemptHistoryProps {
  readonly label: string;
  readonly attempts: readonly PastAttempt[];
  readonly names?: ReadonlyMap<Uuid, string> | undefined;
}

/** What was tried and heard, newest first. */
export const AttemptHistory = ({ label, attempts, names }: AttemptHistoryProps) => (
  <Timeline label={label} entries={attempts.map(attempt => attemptEntry(attempt, names))} />
);

/** One try as an entry of a timeline. */
export function attemptEntry(attempt: PastAttempt, names?: ReadonlyMap<Uuid, string>): TimelineEntry {
  const by = names?.get(attempt.recordedBy);
  return { at: attempt.attemptedAt, what: attemptText(attempt), ...(by !== undefined && { by }) };
}

/** A try in a line of words. */
export function attemptText({
  outcome,
  condition,
  temperature,
  spo2,
  needs,
  note,
}: Pick<PastAttempt, 'outcome' | 'condition' | 'temperature' | 'spo2' | 'needs' | 'note'>): string {
  return [
    condition === null ? words.outcomes[outcome] : words.conditions[condition],
    temperature === null ? '' : words.degrees(temperature),
    spo2 === null ? '' : words.spo2(spo2),
    ...needs.map(need => words.needs[need]),
    note,
  ]
    .filter(part => part !== '')
    .join(words.gap);
}
