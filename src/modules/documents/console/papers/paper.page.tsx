import { ButtonLink } from '../../../../ui/button/button.tsx';
import { eraDate, staffDate, staffDateTime } from '../../../../ui/date-text.ts';
import { Actions } from '../../../../ui/form/form.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { SummaryList } from '../../../../ui/summary-list/summary-list.tsx';
import type { PaperView } from '../../use-cases/show-papers.use-case.ts';
import { paperPdfPath, paperStepPath, papersPath } from '../paths.ts';
import { ja as words } from '../words.ja.ts';
import { PaperStatus } from './paper-status.tsx';

const { paper: text } = words;

type PaperPageProps = { readonly view: PaperView; readonly mayEnd: boolean };

/** One paper: what it is, whether it holds, and what can be done about it. */
export function PaperPage({ view, mayEnd }: PaperPageProps) {
  const { document } = view;
  const { paper, documentId, status } = document;
  return (
    <>
      <PageHeading above={text.above(paper.managementNumber)} title={words.kind[paper.kind]} />
      <SummaryList rows={rowsOf(view)} />
      {status === 'valid' ? (
        <Actions>
          <ButtonLink href={paperPdfPath(documentId, 'ja')}>{text.openJa}</ButtonLink>
          <ButtonLink variant="secondary" href={paperPdfPath(documentId, 'en')}>
            {text.openEn}
          </ButtonLink>
        </Actions>
      ) : (
        <p>{text.notOpened}</p>
      )}
      {mayEnd ? (
        <Actions>
          <ButtonLink variant="secondary" href={paperStepPath(documentId, 'reissue')}>
            {text.reissue}
          </ButtonLink>
          {status === 'valid' ? (
            <ButtonLink variant="danger" href={paperStepPath(documentId, 'revoke')}>
              {text.revoke}
            </ButtonLink>
          ) : null}
        </Actions>
      ) : null}
      <p>
        <a href={papersPath(paper.managementNumber)}>{text.all}</a>
      </p>
    </>
  );
}

function rowsOf({ document, today, endedBy }: PaperView) {
  const { paper, status, statusAt, revokedBy, revokeReason } = document;
  const { holder, validThrough } = paper;
  return [
    { label: text.holder, value: holder.name },
    { label: text.birthDate, value: eraDate(holder.birthDate) },
    { label: text.form, value: paper.formVersion },
    { label: text.issuedOn, value: staffDate(paper.issuedOn) },
    { label: text.validThrough, value: validThrough === null ? text.never : staffDate(validThrough) },
    { label: text.status, value: <PaperStatus document={document} today={today} /> },
    ...(status === 'valid' ? [] : [{ label: text.ended, value: staffDateTime(statusAt) }]),
    ...(revokedBy === null ? [] : [{ label: text.endedBy, value: endedBy ?? text.formerStaff }]),
    ...(revokeReason === null ? [] : [{ label: text.reason, value: revokeReason }]),
  ];
}
