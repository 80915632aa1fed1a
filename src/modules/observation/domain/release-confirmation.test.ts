import { describe, expect, it } from 'vitest';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { fail, ok } from '../../../kernel/result.ts';
import { loadRulebook, nearestVersion } from '../../rulebook/index.ts';
import { releaseStep } from './release-confirmation.ts';

const rule = nearestVersion((await loadRulebook()).observation, '2022-08-19' as PlainDate);

describe('a proposed release', () => {
  it('is carried out by rule for the self-recuperating and confirmed by a person for the notified', () => {
    expect(releaseStep(ok(null), 'self', rule)).toEqual({ kind: 'release' });
    expect(releaseStep(ok(null), 'notified', rule)).toEqual({ kind: 'ask-staff' });
  });

  it('needs a person where the rulebook is silent', () => {
    for (const category of ['self', 'notified'] as const)
      expect(releaseStep(ok(null), category, { release: [] })).toEqual({ kind: 'ask-staff' });
  });

  it('that an obstacle forbids leaves the person on the list, whoever would confirm it', () => {
    const obstacles = [
      'not-open',
      'symptoms-last',
      'before-end',
      'human-needed',
      'never-heard-of',
      'silent-since',
      'symptoms-in-last-answer',
    ] as const;
    for (const obstacle of obstacles)
      for (const category of ['self', 'notified'] as const)
        expect(releaseStep(fail(obstacle), category, rule)).toEqual({ kind: 'stay', obstacle });
  });
});
