import { z } from 'zod';
import type { Uuid } from '../../../kernel/ids.ts';
import type { Subscriber, Subscribers } from '../../../platform/outbox/outbox.job.ts';
import { type JoinDeps, joinPersonOfReport } from '../use-cases/join-person.use-case.ts';
import { CORRECTED, REPORTED } from '../use-cases/report-test.use-case.ts';

const aboutReport = z.object({ reportId: z.uuid().transform(id => id as Uuid) });

/** Who a reported test was done on is found by the authority, after the institution has reported it. Safe to be told twice. */
export const subscribers = (deps: JoinDeps): Subscribers => {
  const join: Subscriber = (authorityId, event) =>
    joinPersonOfReport(deps, authorityId, aboutReport.parse(event).reportId);
  return { [REPORTED]: [join], [CORRECTED]: [join] };
};
