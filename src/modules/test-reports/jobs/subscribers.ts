import { z } from 'zod';
import type { Uuid } from '../../../kernel/ids.ts';
import type { Subscribers } from '../../../platform/outbox/outbox.job.ts';
import { type JoinDeps, joinPersonOfReport } from '../use-cases/join-person.use-case.ts';
import { CORRECTED, REPORTED } from '../use-cases/report-test.use-case.ts';

const reportId = z.uuid().transform(id => id as Uuid);
const reported = z.object({ reportId });
const corrected = z.object({
  reportId,
  // Corrections of before did not tell it.
  revision: z.int().optional(),
  isEntitled: z.boolean().optional(),
});

/** Who a reported test was done on is found by the authority, after the institution has reported it. Safe to be told twice. */
export const subscribers = (deps: JoinDeps): Subscribers => ({
  [REPORTED]: [
    (authorityId, event) => joinPersonOfReport(deps, authorityId, reported.parse(event).reportId, null),
  ],
  [CORRECTED]: [
    (authorityId, event) => {
      const { reportId: id, revision, isEntitled = false } = corrected.parse(event);
      return joinPersonOfReport(
        deps,
        authorityId,
        id,
        revision === undefined ? null : { revision, isEntitled },
      );
    },
  ],
});
