import { BigDate } from '../../../ui/big-date/big-date.tsx';
import { Button, ButtonLink } from '../../../ui/button/button.tsx';
import { Actions, Form } from '../../../ui/form/form.tsx';
import { Notice } from '../../../ui/notice/notice.tsx';
import { PageHeading } from '../../../ui/page-heading/page-heading.tsx';
import { SummaryList } from '../../../ui/summary-list/summary-list.tsx';
import { Tag } from '../../../ui/tag/tag.tsx';
import type { FilingDocuments } from '../use-cases/load-filing-documents.ts';
import { certificatePath, documentPath, englishDocumentPath, inquiryPath } from './paths.ts';
import type { ja } from './words.ja.ts';

interface CertificatePageProps {
  readonly documents: FilingDocuments;
  readonly text: typeof ja;
  readonly language: string;
  readonly backHref: string;
}

/**
 * The conditions of the certificate with how far they are met, and the button when they are (K-47, K-48); of a notified
 * patient those of the certificate under the law, which takes the place of the other (K-58, A-19).
 */
export function CertificatePage(props: CertificatePageProps) {
  const { documents, text, language, backHref } = props;
  const { certificate, standing } = documents;
  if (standing.missing.includes('report-withdrawn')) return <LostCertificate {...props} />;
  const page = text.certificatePage;
  const isLegal = standing.kind === 'legal-certificate';
  const missing = new Set<string>(standing.missing);
  const state = (isMet: boolean) => <Tag tone={isMet ? 'ok' : 'muted'}>{isMet ? page.met : page.unmet}</Tag>;
  return (
    <>
      <PageHeading
        title={isLegal ? text.legalTitle : page.title}
        below={isLegal ? page.legalLead : page.lead}
      />
      {certificate === null ? null : (
        <>
          <BigDate
            label={page.ready}
            date={certificate.paper.managementNumber}
            note={isLegal ? undefined : text.notInsurance}
          />
          <ButtonLink href={documentPath(language, certificate.documentId)}>{page.open}</ButtonLink>
          <p>
            <a href={englishDocumentPath(language, certificate.documentId)}>{text.openEnglish}</a>
          </p>
        </>
      )}
      <h2>{page.conditionsTitle}</h2>
      <SummaryList
        rows={[
          ...(isLegal
            ? []
            : [
                { label: page.condition.notice, value: state(!missing.has('no-notice')) },
                { label: page.condition.residence, value: state(!missing.has('outside-prefecture')) },
                {
                  label:
                    standing.required === 0
                      ? page.condition.someAnswers(standing.daysAnswered)
                      : page.condition.answers(standing.daysAnswered, standing.required),
                  value: state(standing.required > 0 && !missing.has('too-few-answers')),
                },
              ]),
          { label: page.condition.ended, value: state(!missing.has('not-ended')) },
        ]}
      />
      {certificate === null && standing.missing.length > 0 ? (
        <Notice tone="info" title={page.refusedTitle}>
          <ul>
            {standing.missing.map(reason => (
              <li>{page.refused[reason]}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
      {certificate === null && standing.missing.length === 0 ? (
        <Form action={certificatePath(language)}>
          <Actions>
            <Button>{page.button}</Button>
          </Actions>
        </Form>
      ) : null}
      <p>{page.retroactive}</p>
      {isLegal ? null : <p>{text.notInsurance}</p>}
      <p>
        <a href={backHref}>{page.back}</a>
      </p>
    </>
  );
}

/** The certificate whose ground fell away, with whom to ask: no condition can be met any more. */
const LostCertificate = ({ text, language, backHref }: CertificatePageProps) => (
  <>
    <PageHeading title={text.legalTitle} />
    <Notice tone="warn" title={text.verify.result.withdrawn}>
      <p>{text.certificatePage.refused['report-withdrawn']}</p>
      <p>
        <a href={inquiryPath(language)}>{text.toInquiry}</a>
      </p>
    </Notice>
    <p>
      <a href={backHref}>{text.certificatePage.back}</a>
    </p>
  </>
);
