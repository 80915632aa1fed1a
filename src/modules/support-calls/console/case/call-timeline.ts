import type { Uuid } from '../../../../kernel/ids.ts';
import type { Instant } from '../../../../kernel/instant.ts';
import type { TimelineEntry } from '../../../../ui/timeline/timeline.tsx';
import type { CaseCalls } from '../../use-cases/show-case-calls.use-case.ts';
import { attemptEntry } from '../attempt-history.tsx';
import { ja as taskWords } from '../tasks/words.ja.ts';
import { ja as shared } from '../words.ja.ts';
import { ja as words } from './words.ja.ts';

/** What happened in the calls to one person: tries, decisions, ambulances. */
export function callTimeline({ attempts, tasks, ambulances, names }: CaseCalls): readonly TimelineEntry[] {
  const entry = (at: Instant | null, what: string, by: Uuid | null): readonly TimelineEntry[] => {
    const name = by === null ? undefined : names.get(by);
    return at === null ? [] : [{ at, what, ...(name !== undefined && { by: name }) }];
  };
  return [
    ...attempts.map(attempt => attemptEntry(attempt, names)),
    ...tasks.flatMap(({ kind, settlement, settledAt, settledBy }) =>
      settlement === null
        ? []
        : entry(
            settledAt,
            words.events.settled(shared.kinds[kind], shared.settlements[settlement]),
            settledBy,
          ),
    ),
    ...ambulances.flatMap(
      ({ decidedAt, decidedBy, calledAt, calledBy, arrivedAt, endedAt, endedBy, outcome }) => [
        ...entry(decidedAt, words.events.decided, decidedBy),
        ...entry(calledAt, words.events.called, calledBy),
        ...entry(arrivedAt, words.events.arrived, null),
        ...(outcome === null ? [] : entry(endedAt, words.events.ended(taskWords.outcomes[outcome]), endedBy)),
      ],
    ),
  ];
}
