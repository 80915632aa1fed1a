import { describe, expect, it } from 'vitest';
import { rulesOnDocument, unknownDocuments } from '../domain/cited-document.ts';
import { referenceDocument } from '../domain/reference-document.ts';
import { loadRulebook } from './load-rulebook.repository.ts';

const rulebook = await loadRulebook();

describe('the reference documents', () => {
  it.each([
    ['administrative-test-2020-03-04', '2020-03-04', '健感発0304第5号'],
    ['her-sys-surveillance-2020-05-29', '2020-05-29', null],
    ['health-centre-readiness-2020-06-19', '2020-06-19', null],
    ['administrative-test-qa-2020-07-15', '2020-07-15', null],
    ['her-sys-use-2020-07-17', '2020-07-17', null],
  ])('hold %s with its date and number', (id, dated, number) => {
    expect(referenceDocument(rulebook, id)).toMatchObject({ dated, number });
  });

  it('have a point for the sixth answer of the Q&A', () => {
    const points = referenceDocument(rulebook, 'administrative-test-qa-2020-07-15')?.points ?? [];
    expect(points.map(({ no }) => no)).toContain('6');
    expect(referenceDocument(rulebook, 'no-such-document')).toBeNull();
  });
});

describe('a version of a rule', () => {
  it('names the documents on which it stands, and each document its rules (H-22)', () => {
    const titlesOn = (id: string) => rulesOnDocument(rulebook, id).map(({ id: version }) => version);
    expect(titlesOn('administrative-test-2020-03-04')).toEqual(['test-reporting-2020-07-17']);
    expect(titlesOn('her-sys-use-2020-07-17')).toEqual([
      'cost-sharing-2020-02-01',
      'staffing-2020-06-19',
      'test-reporting-2020-07-17',
    ]);
    expect(titlesOn('her-sys-surveillance-2020-05-29')).toEqual(['case-report-2020-05-29']);
    expect(titlesOn('no-such-document')).toEqual([]);
  });

  it('is refused when it stands on a document that the register does not hold', () => {
    const [first, ...others] = rulebook.testReporting;
    const source = { ...first.source, documents: ['lost-letter'] };
    const changed = { ...rulebook, testReporting: [{ ...first, source }, ...others] as const };
    expect(unknownDocuments(changed)).toEqual([{ version: first.id, document: 'lost-letter' }]);
    expect(unknownDocuments(rulebook)).toEqual([]);
  });
});

describe('the directory of the country', () => {
  it('names the offices of the memo of 17 July 2020 by topic, with number and extension', () => {
    const [{ offices }] = rulebook.officeDirectory;
    expect(offices.map(({ topic, phone, extensions }) => [topic, phone, extensions.join('/')])).toEqual([
      ['her-sys', '03(3595)2305', '8082/8083'],
      ['administrative-test', '03(3595)2305', '8055'],
      ['surveillance-programme', '03(3595)2263', '2036'],
    ]);
  });
});
