import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addHours, type Instant, parseInstant } from '../../../kernel/instant.ts';
import { proposeRelease, type ReleaseFacts } from './release-proposal.ts';

const at = (text: string) => parseInstant(text) as Instant;
const now = at('2022-02-22T00:00');
const releasable: ReleaseFacts = {
  status: 'open',
  endsAt: now,
  lastAnswer: { answeredAt: at('2022-02-21T09:00'), hasSymptoms: false },
  lastReachedWellAt: null,
  lastQuestionAt: at('2022-02-21T07:00'),
  openTasks: 0,
};
const obstacleTo = (facts: Partial<ReleaseFacts>, when = now) => {
  const proposal = proposeRelease({ ...releasable, ...facts }, when);
  return proposal.ok ? null : proposal.reason;
};

describe('release by rule', () => {
  it('takes a person who is over the period and well', () => {
    expect(obstacleTo({})).toBeNull();
  });

  it('waits for the end to the minute', () => {
    expect(obstacleTo({}, at('2022-02-21T23:59'))).toBe('before-end');
  });

  it('is refused while symptoms last', () => {
    expect(obstacleTo({ endsAt: null })).toBe('symptoms-last');
    expect(obstacleTo({ lastAnswer: { answeredAt: at('2022-02-21T09:00'), hasSymptoms: true } })).toBe(
      'symptoms-in-last-answer',
    );
  });

  it('is refused while a human is needed', () => {
    expect(obstacleTo({ openTasks: 1 })).toBe('human-needed');
  });

  it('is refused to a person nobody has heard of since the last silence', () => {
    expect(obstacleTo({ lastAnswer: null })).toBe('never-heard-of');
    expect(obstacleTo({ lastAnswer: null, lastQuestionAt: null })).toBe('never-heard-of');
    expect(obstacleTo({ lastAnswer: { answeredAt: at('2022-02-20T09:00'), hasSymptoms: false } })).toBe(
      'silent-since',
    );
  });

  it('believes staff who reached the person after a missed answer', () => {
    const silent = { lastAnswer: { answeredAt: at('2022-02-20T09:00'), hasSymptoms: true } };
    expect(obstacleTo({ ...silent, lastReachedWellAt: at('2022-02-21T21:00') })).toBeNull();
    expect(obstacleTo({ ...silent, lastReachedWellAt: at('2022-02-20T21:00') })).toBe('silent-since');
    expect(obstacleTo({ lastAnswer: null, lastReachedWellAt: at('2022-02-21T21:00') })).toBeNull();
  });

  it('happens once', () => {
    expect(obstacleTo({ status: 'released' })).toBe('not-open');
    expect(obstacleTo({ status: 'closed' })).toBe('not-open');
  });

  it('never releases a silent person, however long the end has passed (incident 1)', () => {
    fc.assert(
      fc.property(fc.nat(100_000), fc.nat(400), (hoursLater, hoursSilent) => {
        const lastQuestionAt = addHours(now, hoursSilent);
        const lastAnswer = { answeredAt: addHours(lastQuestionAt, -1), hasSymptoms: false };
        expect(obstacleTo({ lastAnswer, lastQuestionAt }, addHours(now, hoursLater))).toBe('silent-since');
      }),
    );
  });
});
