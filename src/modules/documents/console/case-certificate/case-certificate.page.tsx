import { Button, ButtonLink } from '../../../../ui/button/button.tsx';
import { Actions, Form } from '../../../../ui/form/form.tsx';
import { Notice } from '../../../../ui/notice/notice.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import type { CaseCertificate } from '../../use-cases/show-case-certificate.use-case.ts';
import { caseCertificatePath, casePath, paperPdfPath } from '../paths.ts';
import { ja as words } from '../words.ja.ts';
import { CertificateFacts } from './certificate-facts.tsx';

const { ofCase: text } = words;

/** The certificate of a case: opened where there is one, else issued or what it still takes (K-47, K-58). */
export const CaseCertificatePage = ({ view }: { readonly view: CaseCertificate }) => (
  <>
    <PageHeading
      title={text.title[view.standing.kind]}
      above={<a href={casePath(view.caseId)}>{text.back}</a>}
      below={text.what[view.standing.kind]}
    />
    {view.certificate === null ? <NotYet view={view} /> : <Issued certificate={view.certificate} />}
  </>
);

const Issued = ({ certificate }: { readonly certificate: NonNullable<CaseCertificate['certificate']> }) => (
  <>
    <CertificateFacts certificate={certificate} />
    <Actions>
      <ButtonLink href={paperPdfPath(certificate.documentId, 'ja')}>{text.openJa}</ButtonLink>
      <ButtonLink variant="secondary" href={paperPdfPath(certificate.documentId, 'en')}>
        {text.openEn}
      </ButtonLink>
    </Actions>
  </>
);

const NotYet = ({ view: { caseId, standing } }: { readonly view: CaseCertificate }) =>
  standing.missing.length > 0 ? (
    <Notice tone="warn" title={text.refused}>
      <ul>
        {standing.missing.map(reason => (
          <li>{words.batch.refusals[reason] ?? reason}</li>
        ))}
      </ul>
    </Notice>
  ) : (
    <Form action={caseCertificatePath(caseId)}>
      <p>{text.told}</p>
      <Actions>
        <Button>{text.toIssue}</Button>
      </Actions>
    </Form>
  );
