import { describe, expect, it } from 'vitest';
import { type FilingEvent, type FilingStatus, isLiveFiling, nextFilingStatus } from './filing-status.ts';

const STATUSES = [
  'submitted',
  'under-review',
  'returned',
  'rejected',
  'superseded',
  'issued',
  'withdrawn',
  'transferred',
  'completed',
] as const satisfies readonly FilingStatus[];
const EVENTS = [
  'claim',
  'release-claim',
  'approve',
  'return',
  'reject',
  'supersede',
  'withdraw',
  'transfer',
  'complete',
  'resume',
] as const satisfies readonly FilingEvent[];

describe('the status of a filing (SM-1)', () => {
  it('moves along these ways and no other', () => {
    const ways = STATUSES.flatMap(from =>
      EVENTS.flatMap(event => {
        const to = nextFilingStatus(from, event);
        return to === null ? [] : [`${from} -${event}-> ${to}`];
      }),
    );
    expect(ways).toEqual([
      'submitted -claim-> under-review',
      'submitted -supersede-> superseded',
      'submitted -transfer-> transferred',
      'under-review -release-claim-> submitted',
      'under-review -approve-> issued',
      'under-review -return-> returned',
      'under-review -reject-> rejected',
      'under-review -supersede-> superseded',
      'under-review -transfer-> transferred',
      'returned -supersede-> superseded',
      'returned -transfer-> transferred',
      'issued -withdraw-> withdrawn',
      'issued -transfer-> transferred',
      'issued -complete-> completed',
      'completed -resume-> issued',
    ]);
  });

  it('is live before and while a notice is in force', () => {
    expect(STATUSES.filter(isLiveFiling)).toEqual(['submitted', 'under-review', 'issued']);
  });
});
