import { Button, ButtonLink } from '../../../../ui/button/button.tsx';
import { staffDateTime } from '../../../../ui/date-text.ts';
import { ErrorSummary } from '../../../../ui/error-summary/error-summary.tsx';
import { Actions, Form } from '../../../../ui/form/form.tsx';
import { htmlLang, languageName, parseLanguage } from '../../../../ui/language.ts';
import { Notice } from '../../../../ui/notice/notice.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { SplitView } from '../../../../ui/split-view/split-view.tsx';
import { SummaryList } from '../../../../ui/summary-list/summary-list.tsx';
import { inquiryCode } from '../../domain/inquiry.ts';
import { LONGEST_INQUIRY } from '../../domain/inquiry-form.ts';
import type { InquiryProblem } from '../../use-cases/answer-inquiry.use-case.ts';
import type { InquiryView } from '../../use-cases/view-inquiry.use-case.ts';
import { TypedText } from '../../web/inquiry/typed-text.tsx';
import { filingPath } from '../paths.ts';
import type { AnswerDraft } from './answer-draft.ts';
import { AnswerForm } from './answer-form.tsx';
import { waitingText } from './inquiry-table.tsx';
import { INQUIRIES_PATH, inquiryStepPath } from './paths.ts';
import { ja as words } from './words.ja.ts';

type InquiryDetailProps = {
  readonly view: InquiryView;
  readonly draft: AnswerDraft;
  readonly mayReadFilings: boolean;
};

/** One inquiry: what was asked on the left, what to do with it on the right. */
export const InquiryDetail = ({ view, draft, mayReadFilings }: InquiryDetailProps) => (
  <>
    <Refused problem={draft.problem} />
    <PageHeading
      title={words.numbered(view.inquiry.number)}
      above={words.kindLabel(inquiryCode(view.inquiry.kind), words.kinds[view.inquiry.kind])}
      below={
        view.inquiry.status === 'open'
          ? words.waitingFor(waitingText(view.inquiry.receivedAt, view.now))
          : undefined
      }
      actions={
        <ButtonLink variant="ghost" shortcut="u" href={INQUIRIES_PATH}>
          {words.backToList}
        </ButtonLink>
      }
    />
    <SplitView
      list={<Question view={view} mayReadFilings={mayReadFilings} />}
      detail={<Desk view={view} draft={draft} />}
      detailLabel={words.answer}
    />
  </>
);

function Refused({ problem }: { readonly problem: InquiryProblem | null }) {
  if (problem === null) return null;
  switch (problem.kind) {
    case 'no-answer':
      return <ErrorSummary errors={[{ name: 'answer', message: words.problems['no-answer'] }]} />;
    case 'answer-too-long':
      return (
        <ErrorSummary
          errors={[
            { name: 'answer', message: words.problems['answer-too-long'](problem.length, LONGEST_INQUIRY) },
          ]}
        />
      );
    case 'no-such-inquiry':
      return null;
    case 'not-open':
    case 'not-claimed':
    case 'claimed-by-other':
      return (
        <Notice tone="warn" title={words.problems[problem.kind]}>
          <p>{words.notDone}</p>
        </Notice>
      );
  }
}

function Question({ view: { inquiry, mailRefused }, mayReadFilings }: Omit<InquiryDetailProps, 'draft'>) {
  const language = parseLanguage(inquiry.language) ?? 'ja';
  const { filingId, managementNumber } = inquiry;
  return (
    <>
      {mailRefused ? (
        <Notice tone="warn" title={words.mailRefusedTitle}>
          <p>{words.mailRefused}</p>
        </Notice>
      ) : null}
      <h2>{words.question}</h2>
      <p lang={htmlLang(language)}>
        <TypedText text={inquiry.body === '' ? words.noQuestion : inquiry.body} />
      </p>
      <SummaryList
        rows={[
          { label: words.columns.received, value: staffDateTime(inquiry.receivedAt) },
          { label: words.columns.language, value: languageName(language) },
          { label: words.email, value: inquiry.email },
          { label: words.managementNumber, value: managementNumber ?? words.none },
          {
            label: words.filing,
            value:
              filingId === null ? (
                words.noFiling
              ) : mayReadFilings ? (
                <a href={filingPath(filingId)}>{words.openFiling}</a>
              ) : (
                words.filingFound
              ),
          },
        ]}
      />
      <p class="note">{words.numberIsNoProof}</p>
    </>
  );
}

function Desk({ view, draft }: Pick<InquiryDetailProps, 'view' | 'draft'>) {
  const { inquiry, hold, names } = view;
  const nameOf = (staffId: typeof inquiry.claimedBy): string =>
    staffId === null ? words.byProgram : (names.get(staffId) ?? words.formerStaff);
  switch (hold) {
    case 'free':
      return (
        <>
          <p>{words.freeLead}</p>
          <Form action={inquiryStepPath(inquiry.inquiryId, 'claim')}>
            <Actions>
              <Button shortcut="c">{words.claim}</Button>
            </Actions>
          </Form>
        </>
      );
    case 'other':
      return <Notice title={words.heldBy(nameOf(inquiry.claimedBy))} />;
    case 'mine':
      return <AnswerForm inquiry={inquiry} draft={draft} />;
    case 'over':
      return inquiry.status === 'answered' && inquiry.answeredAt !== null ? (
        <>
          <h2>{words.answer}</h2>
          <p class="note">
            {words.answeredBy(nameOf(inquiry.answeredBy), staffDateTime(inquiry.answeredAt))}
          </p>
          <p>
            <TypedText text={inquiry.answer ?? ''} />
          </p>
        </>
      ) : (
        <Notice title={words.closeReasons[inquiry.closeReason ?? 'otherwise']}>
          <p>
            {nameOf(inquiry.closedBy)} {inquiry.closedAt === null ? null : staffDateTime(inquiry.closedAt)}
          </p>
        </Notice>
      );
  }
}
