import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { CertificateKind, DatedFact, LabelledDate, Paper } from './paper.ts';

/**
 * What a certificate states, of self-recuperation (K-47) or under the law (K-58): also of a recuperation that ended long ago
 * (K-48, F-14), and of one whose end is still planned because symptoms last. `onsetOn` is null for people without symptoms.
 */
export type Certificate = Omit<Paper, 'kind' | 'dates'> & {
  readonly kind: CertificateKind;
  readonly onsetOn: PlainDate | null;
  readonly testedOn: PlainDate;
  readonly startsOn: PlainDate;
  readonly end: CertificateEnd;
};

/** The end as a fact or as a plan: two kinds of dates, never printed under the same label. */
type CertificateEnd = {
  readonly kind: 'ended' | 'planned';
  readonly lastDay: PlainDate;
  readonly returnOn: PlainDate;
};

/** The labels of the certificate's dates. */
export type CertificateLabels = Readonly<Record<Exclude<DatedFact, 'self-check-until'>, string>>;

/** The certificate as a paper. */
export function certificatePaper(certificate: Certificate, labels: CertificateLabels): Paper {
  const { onsetOn, testedOn, startsOn, end, ...rest } = certificate;
  const row = (value: keyof CertificateLabels, date: PlainDate | null): LabelledDate => ({
    label: labels[value],
    value,
    date,
  });
  return {
    ...rest,
    dates: [
      row('start-date', startsOn),
      row(end.kind === 'ended' ? 'last-day' : 'planned-last-day', end.lastDay),
      row('onset-date', onsetOn),
      row('test-date', testedOn),
      row(end.kind === 'ended' ? 'return-date' : 'planned-return-date', end.returnOn),
    ],
  };
}
