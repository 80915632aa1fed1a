import { z } from 'zod';
import type { Uuid } from '../../../kernel/ids.ts';
import type { Subscriber, Subscribers } from '../../../platform/outbox/outbox.job.ts';
import { followJudgements, JUDGED } from '../use-cases/judge-entry.use-case.ts';

const aboutReport = z.object({ reportId: z.uuid().transform(id => id as Uuid) });

/**
 * What was said at entry is put before those who decide once both people are known: when it is said, and after each event
 * of `joinedBy`, whose earlier subscribers join the person of a report. Safe to be told twice.
 */
export function personSubscribers(
  deps: Parameters<typeof followJudgements>[0],
  joinedBy: readonly string[],
): Subscribers {
  const follow: Subscriber = (authorityId, event) =>
    followJudgements(deps, authorityId, aboutReport.parse(event).reportId);
  return Object.fromEntries([JUDGED, ...joinedBy].map(type => [type, [follow]]));
}
