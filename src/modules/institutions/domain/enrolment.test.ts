import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  actsIn,
  decideEnrolment,
  ENROLMENT_ACTS,
  ENROLMENT_STATUSES,
  type EnrolmentAct,
  type EnrolmentStatus,
  isCompleted,
  parseEnrolmentStatus,
  UNFINISHED,
} from './enrolment.ts';

/** Written by hand from SM-5, not from the table under test: status, act, next status. */
const SM_5: readonly (readonly [EnrolmentStatus, EnrolmentAct, EnrolmentStatus])[] = [
  ['not-invited', 'invite', 'invited'],
  ['not-invited', 'exempt', 'exempt'],
  ['invited', 'invite', 'invited'],
  ['invited', 'remind', 'invited'],
  ['invited', 'apply', 'applied'],
  ['invited', 'exempt', 'exempt'],
  ['applied', 'review', 'reviewed'],
  ['applied', 'send-back', 'invited'],
  ['reviewed', 'issue', 'issued'],
  ['reviewed', 'send-back', 'invited'],
  ['issued', 'first-sign-in', 'first-signed-in'],
  ['issued', 'revoke', 'revoked'],
  ['first-signed-in', 'activate', 'active'],
  ['first-signed-in', 'revoke', 'revoked'],
  ['active', 'suspend', 'suspended'],
  ['active', 'revoke', 'revoked'],
  ['suspended', 'resume', 'active'],
  ['suspended', 'revoke', 'revoked'],
  ['revoked', 'invite', 'invited'],
  ['exempt', 'exempt', 'exempt'],
  ['exempt', 'end-exemption', 'not-invited'],
];

describe('the way of an institution to its accounts (SM-5)', () => {
  it('allows exactly the listed acts in each status, and no other', () => {
    for (const status of ENROLMENT_STATUSES)
      for (const act of ENROLMENT_ACTS) {
        const next = SM_5.find(([from, by]) => from === status && by === act)?.[2];
        expect(decideEnrolment(status, act), `${status} ${act}`).toEqual(
          next === undefined ? { ok: false, reason: 'not-now' } : { ok: true, value: next },
        );
        expect(actsIn(status).includes(act)).toBe(next !== undefined);
      }
  });

  it('issues nothing to anybody who has not applied and been reviewed', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...ENROLMENT_ACTS), { maxLength: 40 }), acts => {
        let status: EnrolmentStatus = 'not-invited';
        let done: EnrolmentAct[] = [];
        for (const act of acts) {
          const decided = decideEnrolment(status, act);
          if (!decided.ok) continue;
          status = decided.value;
          done = act === 'invite' && status === 'invited' ? ['invite'] : [...done, act];
          if (act === 'send-back') done = ['invite'];
          if (act === 'issue') expect(done).toEqual(expect.arrayContaining(['invite', 'apply', 'review']));
        }
      }),
    );
  });

  it('is completed once the account is issued and was used with both factors (H-21)', () => {
    expect(ENROLMENT_STATUSES.filter(isCompleted)).toEqual(['first-signed-in', 'active', 'suspended']);
    expect(isCompleted('issued')).toBe(false);
  });

  it('is unfinished for everybody who is neither completed nor exempt', () => {
    expect(UNFINISHED).toEqual(['not-invited', 'invited', 'applied', 'reviewed', 'issued', 'revoked']);
  });

  it('reads the names of its statuses alone', () => {
    for (const status of ENROLMENT_STATUSES) expect(parseEnrolmentStatus(status)).toBe(status);
    for (const text of ['', 'constructor', 'Active']) expect(parseEnrolmentStatus(text)).toBeNull();
  });
});
