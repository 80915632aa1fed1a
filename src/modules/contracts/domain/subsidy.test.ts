import { describe, expect, it } from 'vitest';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { ContractOfFacility } from './coverage.ts';
import { decideSubsidy, judge, type ReportedTest, SUBSIDY_REASONS } from './subsidy.ts';

const day = (text: string) => text as PlainDate;

const contract: ContractOfFacility = {
  stage: 'signed',
  startsOn: day('2020-04-01'),
  endsOn: day('2021-03-31'),
  endedOn: null,
  terms: [{ fromOn: day('2020-04-01'), prices: { pcr: 13_500 } }],
  memberships: [{ joinedOn: day('2020-04-01'), leftOn: null }],
};
const report: ReportedTest = {
  status: 'reported',
  legalBasis: 'article-15',
  sampledOn: day('2020-07-15'),
  method: 'pcr',
  isMedicalInstitution: true,
};
const eligible = { decision: 'eligible', reasons: [] };

describe('the subsidy for a test (H-28)', () => {
  it('is decided by report and contract, whatever the result was', () => {
    expect(decideSubsidy(report, [contract])).toEqual(eligible);
  });

  it('cannot be decided without a report', () => {
    expect(decideSubsidy(null, [contract])).toEqual({ decision: 'undecidable', reasons: ['no-report'] });
  });

  it.each([
    ['withdrawn', { status: 'withdrawn' }, 'undecidable', ['withdrawn']],
    ['not under art. 15', { legalBasis: 'other' }, 'not-eligible', ['other-legal-basis']],
    ['by another method', { method: 'lamp' }, 'not-eligible', ['contract-not-covering-method']],
    ['before the contract', { sampledOn: day('2020-03-31') }, 'not-eligible', ['outside-contract-period']],
    ['after the contract', { sampledOn: day('2021-04-01') }, 'not-eligible', ['outside-contract-period']],
    ['on its first day', { sampledOn: day('2020-04-01') }, 'eligible', []],
    ['on its last day', { sampledOn: day('2021-03-31') }, 'eligible', []],
    ['at no medical institution', { isMedicalInstitution: false }, 'undecidable', ['no-contract-needed']],
    [
      'withdrawn and by another method',
      { status: 'withdrawn', method: 'lamp' },
      'undecidable',
      ['withdrawn', 'contract-not-covering-method'],
    ],
  ])('of a test %s', (_what, change, decision, reasons) => {
    expect(decideSubsidy({ ...report, ...change } as ReportedTest, [contract])).toEqual({
      decision,
      reasons,
    });
  });

  it.each([
    ['there is none', []],
    ['it is not signed', [{ ...contract, stage: 'drafted' as const }]],
    ['it ended before it began', [{ ...contract, endedOn: day('2020-03-01') }]],
    ['the institution never joined', [{ ...contract, memberships: [] }]],
  ])('finds no contract when %s', (_why, contracts) => {
    expect(decideSubsidy(report, contracts)).toEqual({ decision: 'not-eligible', reasons: ['no-contract'] });
  });

  it('ends with the last day of an institution in the contract, and begins again when it joins again', () => {
    const left = {
      ...contract,
      memberships: [
        { joinedOn: day('2020-04-01'), leftOn: day('2020-07-14') },
        { joinedOn: day('2020-08-01'), leftOn: null },
      ],
    };
    const at = (sampledOn: string) =>
      decideSubsidy({ ...report, sampledOn: day(sampledOn) }, [left]).decision;
    expect([at('2020-07-14'), at('2020-07-15'), at('2020-08-01')]).toEqual([
      'eligible',
      'not-eligible',
      'eligible',
    ]);
  });

  it('uses the version of the terms of the day of sampling', () => {
    const amended = {
      ...contract,
      terms: [...contract.terms, { fromOn: day('2020-07-15'), prices: { lamp: 9_000 } }],
    };
    const of = (sampledOn: string, method: 'pcr' | 'lamp') =>
      decideSubsidy({ ...report, sampledOn: day(sampledOn), method }, [amended]).decision;
    expect([of('2020-07-14', 'pcr'), of('2020-07-14', 'lamp')]).toEqual(['eligible', 'not-eligible']);
    expect([of('2020-07-15', 'pcr'), of('2020-07-15', 'lamp')]).toEqual(['not-eligible', 'eligible']);
  });

  it('finds one of several contracts enough', () => {
    const other = { ...contract, terms: [{ fromOn: contract.startsOn, prices: { lamp: 9_000 } }] };
    expect(decideSubsidy({ ...report, method: 'lamp' }, [contract, other])).toEqual(eligible);
  });

  it('comes to one decision for every set of reasons', () => {
    for (const first of SUBSIDY_REASONS)
      for (const second of SUBSIDY_REASONS) {
        const undecided = [first, second].some(reason =>
          ['no-report', 'withdrawn', 'no-contract-needed'].includes(reason),
        );
        expect(judge([first, second]).decision).toBe(undecided ? 'undecidable' : 'not-eligible');
      }
  });
});
