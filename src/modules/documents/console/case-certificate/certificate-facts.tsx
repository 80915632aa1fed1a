import { staffDate } from '../../../../ui/date-text.ts';
import { SummaryList } from '../../../../ui/summary-list/summary-list.tsx';
import { shownDates } from '../../domain/paper.ts';
import type { CaseCertificate } from '../../use-cases/show-case-certificate.use-case.ts';
import { ja as words } from '../words.ja.ts';

const { ofCase: text } = words;

/** What the certificate that holds states, in a few lines. */
export function CertificateFacts({
  certificate: { paper },
}: {
  readonly certificate: NonNullable<CaseCertificate['certificate']>;
}) {
  const dates = shownDates(paper);
  const [from, to] = [dates.get('start-date'), dates.get('last-day') ?? dates.get('planned-last-day')];
  return (
    <SummaryList
      rows={[
        { label: text.number, value: paper.managementNumber },
        { label: text.issuedOn, value: staffDate(paper.issuedOn) },
        ...(from === undefined || to === undefined
          ? []
          : [{ label: text.course, value: text.span(staffDate(from), staffDate(to)) }]),
      ]}
    />
  );
}
