import { describe, expect, it } from 'vitest';
import {
  CASE_REPORT_STATUSES,
  type CaseReportAct,
  isActOfInstitution,
  isOpen,
  statusAfter,
} from './case-report-status.ts';

const ACTS: readonly CaseReportAct[] = [
  'query',
  'reply',
  'correct',
  'amend',
  'accept',
  'reroute',
  'transfer',
  'withdraw',
  'record-death',
];

describe('SM-3', () => {
  it('leads from each status by each act exactly where the table says', () => {
    const table = Object.fromEntries(
      CASE_REPORT_STATUSES.map(status => [
        status,
        ACTS.flatMap(act => {
          const next = statusAfter(status, act);
          return next === null ? [] : [`${act} -> ${next}`];
        }),
      ]),
    );
    expect(table).toEqual({
      submitted: [
        'query -> queried',
        'correct -> submitted',
        'amend -> submitted',
        'accept -> accepted',
        'reroute -> submitted',
        'transfer -> transferred',
        'withdraw -> withdrawn',
        'record-death -> submitted',
      ],
      queried: [
        'query -> queried',
        'reply -> submitted',
        'correct -> submitted',
        'amend -> queried',
        'accept -> accepted',
        'reroute -> submitted',
        'transfer -> transferred',
        'withdraw -> withdrawn',
        'record-death -> queried',
      ],
      accepted: [
        'query -> queried',
        'amend -> accepted',
        'reroute -> submitted',
        'transfer -> transferred',
        'withdraw -> withdrawn',
        'record-death -> accepted',
      ],
      transferred: [],
      withdrawn: [],
    });
  });

  it('leaves to the institution its answers alone, and what is accepted to the health centre', () => {
    expect(ACTS.filter(isActOfInstitution)).toEqual(['reply', 'correct']);
    expect(statusAfter('accepted', 'correct')).toBeNull();
    expect(CASE_REPORT_STATUSES.filter(isOpen)).toEqual(['submitted', 'queried']);
  });
});
