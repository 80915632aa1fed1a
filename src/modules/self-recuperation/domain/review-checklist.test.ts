import { describe, expect, it } from 'vitest';
import {
  CHECKLIST_ITEMS,
  checklistFor,
  itemsTicked,
  missingItems,
  picturesFor,
  wholePicture,
} from './review-checklist.ts';
import { RETURN_REASONS, returnReasonsFor } from './review-reasons.ts';

const identity = ['identity-name', 'identity-birth-date', 'identity-address'];
const guardian = ['guardian-name', 'guardian-birth-date', 'guardian-address'];

describe('the checklist', () => {
  it('asks of a kit the name and date written on it, and that it reads positive (K-30)', () => {
    expect(checklistFor({ evidenceKind: 'kit', guardianRequired: false })).toEqual([
      'kit-name',
      'kit-date',
      'kit-positive',
      ...identity,
    ]);
  });

  it('asks of a notice the name, date, laboratory and result (K-31)', () => {
    expect(checklistFor({ evidenceKind: 'notice', guardianRequired: false })).toEqual([
      'notice-name',
      'notice-date',
      'notice-laboratory',
      'notice-result',
      ...identity,
    ]);
  });

  it('asks for the guardian of a minor as well (K-33)', () => {
    expect(checklistFor({ evidenceKind: 'kit', guardianRequired: true }).slice(-3)).toEqual(guardian);
  });

  it('ignores ticks that are not on the list of this filing', () => {
    const needs = { evidenceKind: 'kit', guardianRequired: false } as const;
    expect(missingItems(needs, [...CHECKLIST_ITEMS])).toEqual([]);
    expect(missingItems(needs, ['notice-name', 'kit-name'])).toEqual([
      'kit-date',
      'kit-positive',
      ...identity,
    ]);
  });
});

describe('ticks', () => {
  it('say a whole picture at once, or thing by thing, and nothing that is not on the list', () => {
    for (const evidenceKind of ['kit', 'notice'] as const)
      for (const guardianRequired of [true, false]) {
        const needs = { evidenceKind, guardianRequired };
        const whole = picturesFor(needs).map(({ picture }) => wholePicture(picture));
        expect(itemsTicked(whole)).toEqual(checklistFor(needs));
        expect(missingItems(needs, itemsTicked(whole.slice(1)))).toEqual(picturesFor(needs)[0]?.items);
      }
    expect(itemsTicked(['identity-name', 'all-', 'all-toString', 'x'])).toEqual(['identity-name']);
  });
});

describe('the reasons to return a filing', () => {
  it('are those of its evidence, and a guardian only for a minor', () => {
    const offered = (['kit', 'notice'] as const).flatMap(evidenceKind =>
      [true, false].map(guardianRequired => returnReasonsFor({ evidenceKind, guardianRequired })),
    );
    expect(offered.map(reasons => reasons.filter(reason => /kit|notice|guardian/.test(reason)))).toEqual([
      ['kit-name-missing', 'kit-date-missing', 'kit-unreadable', 'guardian-identity-unsuitable'],
      ['kit-name-missing', 'kit-date-missing', 'kit-unreadable'],
      ['notice-incomplete', 'notice-unreadable', 'guardian-identity-unsuitable'],
      ['notice-incomplete', 'notice-unreadable'],
    ]);
    expect(new Set(offered.flat())).toEqual(new Set(RETURN_REASONS));
  });
});
