import { Button, ButtonLink } from '../../../../ui/button/button.tsx';
import { Actions, Form } from '../../../../ui/form/form.tsx';
import { Notice } from '../../../../ui/notice/notice.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import type { CaseCertificate } from '../../use-cases/show-case-certificate.use-case.ts';
import { caseCertificatePath, casePath, paperPdfPath, releasePath } from '../paths.ts';
import { ja as words } from '../words.ja.ts';
import { CertificateFacts } from './certificate-facts.tsx';
import { hasLostGround, LostGround } from './lost-ground.tsx';

const { ofCase: text } = words;

interface CaseCertificatePageProps {
  readonly view: CaseCertificate;
  /** Whether the reader records the end of a recuperation. */
  readonly mayRelease: boolean;
}

/** The certificate of a case: opened where there is one, else issued or what it still takes (K-47, K-58). */
export const CaseCertificatePage = ({ view, mayRelease }: CaseCertificatePageProps) => (
  <>
    <PageHeading
      title={text.title[view.standing.kind]}
      above={<a href={casePath(view.caseId)}>{text.back}</a>}
      below={text.what[view.standing.kind]}
    />
    {view.certificate === null ? (
      <NotYet view={view} mayRelease={mayRelease} />
    ) : (
      <Issued certificate={view.certificate} />
    )}
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

function NotYet({ view, mayRelease }: CaseCertificatePageProps) {
  const { caseId, standing, isWatched } = view;
  if (hasLostGround(view)) return <LostGround view={view} />;
  if (standing.missing.length === 0)
    return (
      <Form action={caseCertificatePath(caseId)}>
        <p>{text.told}</p>
        <Actions>
          <Button>{text.toIssue}</Button>
        </Actions>
      </Form>
    );
  return (
    <>
      <Notice tone="warn" title={text.refused}>
        <ul>
          {standing.missing.map(reason => (
            <li>{words.batch.refusals[reason] ?? reason}</li>
          ))}
        </ul>
      </Notice>
      {standing.missing.includes('not-ended') ? (
        <ToRelease caseId={caseId} isWatched={isWatched} mayRelease={mayRelease} />
      ) : null}
    </>
  );
}

/** Where the end is recorded that the certificate waits for, or who records it. */
function ToRelease({
  caseId,
  isWatched,
  mayRelease,
}: Pick<CaseCertificate, 'caseId' | 'isWatched'> & Pick<CaseCertificatePageProps, 'mayRelease'>) {
  if (!isWatched) return <p>{text.closedOtherwise}</p>;
  if (!mayRelease) return <p>{text.whoReleases}</p>;
  return (
    <>
      <p>{text.releaseFirst}</p>
      <Actions>
        <ButtonLink href={releasePath(caseId)}>{text.toRelease}</ButtonLink>
      </Actions>
    </>
  );
}
