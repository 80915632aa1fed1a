import { describe, expect, it } from 'vitest';
import type { Uuid } from '../../../../kernel/ids.ts';
import type { CaseCertificate } from '../../use-cases/show-case-certificate.use-case.ts';
import { CaseCertificatePage } from './case-certificate.page.tsx';

const caseId = '01900000-0000-7000-8000-00000000c001' as Uuid;
const RELEASE = `href="/console/cases/${caseId}/release"`;

const pageOf = (changed: Partial<CaseCertificate>, mayRelease = true): string =>
  String(
    <CaseCertificatePage
      mayRelease={mayRelease}
      view={{
        caseId,
        certificate: null,
        groundLostAt: null,
        isWatched: true,
        standing: {
          kind: 'legal-certificate',
          daysOffered: 0,
          daysAnswered: 0,
          required: 0,
          missing: ['not-ended'],
        },
        ...changed,
      }}
    />,
  );

describe('a certificate that waits for the end of the recuperation (K-58)', () => {
  it('leads whoever may record it to the place', () => {
    expect(pageOf({})).toContain(RELEASE);
  });

  it('tells everybody else who may', () => {
    const page = pageOf({}, false);
    expect(page).not.toContain(RELEASE);
    expect(page).toContain('保健所の職員か管理者が');
  });

  it('says that no end can be recorded of a case that was closed otherwise', () => {
    const page = pageOf({ isWatched: false });
    expect(page).not.toContain(RELEASE);
    expect(page).toContain('終了は記録できません');
  });
});
