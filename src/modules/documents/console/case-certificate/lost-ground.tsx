import { staffDateTime } from '../../../../ui/date-text.ts';
import { Notice } from '../../../../ui/notice/notice.tsx';
import type { CaseCertificate } from '../../use-cases/show-case-certificate.use-case.ts';
import { ja as words } from '../words.ja.ts';

const { ofCase: text } = words;

/** Tells that the report on whose ground a certificate is issued was withdrawn, and what is left to do (K-58). */
export const LostGround = ({ view: { groundLostAt } }: { readonly view: CaseCertificate }) => (
  <Notice
    tone="warn"
    title={groundLostAt === null ? text.notReported : text.groundLost(staffDateTime(groundLostAt))}
  >
    {groundLostAt === null ? null : <p>{text.groundLostEffect}</p>}
    <p>{text.reportAgain}</p>
  </Notice>
);

/** Whether the ground of the certificate fell away. */
export const hasLostGround = ({ standing }: CaseCertificate): boolean =>
  standing.missing.includes('report-withdrawn');
