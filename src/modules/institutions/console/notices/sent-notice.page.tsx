import { Button, ButtonLink } from '../../../../ui/button/button.tsx';
import type { Column } from '../../../../ui/data-table/column.ts';
import { DataTable } from '../../../../ui/data-table/data-table.tsx';
import { staffDateTime } from '../../../../ui/date-text.ts';
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx';
import { Actions, Form } from '../../../../ui/form/form.tsx';
import { Notice } from '../../../../ui/notice/notice.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { SummaryList } from '../../../../ui/summary-list/summary-list.tsx';
import { Tabs } from '../../../../ui/tabs/tabs.tsx';
import type { ReferenceDocument } from '../../../rulebook/index.ts';
import { RECEIPT_STATES, receiptState } from '../../domain/facility-notice.ts';
import type { NoticeView } from '../../use-cases/notice-receipts.use-case.ts';
import { positionText } from '../institution-pages.ts';
import { ReferenceLink } from '../references/reference-link.tsx';
import { ja as institutionWords } from '../words.ja.ts';
import { NoticeText } from './notice-text.tsx';
import { SENT_PATH, sentNoticePath } from './paths.ts';
import { kindsText, settledCounts } from './sent-notices.page.tsx';
import { ja as words } from './words.ja.ts';

const text = words.view;

/** Which institutions are listed: those who have not taken note unless another is asked for. */
export const RECEIPT_VIEWS = ['open', ...RECEIPT_STATES, 'all'] as const;
export type ReceiptView = (typeof RECEIPT_VIEWS)[number];

export interface SentNoticeProps {
  readonly view: NoticeView;
  readonly reference: ReferenceDocument | null;
  readonly shown: ReceiptView;
  /** What was just done, in words. */
  readonly done: string | null;
}

type Receipt = NoticeView['receipts'][number];

const columns: readonly Column<Receipt>[] = [
  { key: 'name', heading: text.columns.name, cell: ({ name }) => name, wide: true },
  { key: 'kind', heading: text.columns.kind, cell: ({ kind }) => institutionWords.kinds[kind] },
  { key: 'state', heading: text.columns.state, cell: row => text.states[receiptState(row)], nowrap: true },
  {
    key: 'at',
    heading: text.columns.at,
    cell: ({ readAt, acknowledgedAt }) => {
      const at = acknowledgedAt ?? readAt;
      return at === null ? '' : staffDateTime(at);
    },
    nowrap: true,
  },
  { key: 'phone', heading: text.columns.phone, cell: ({ phone }) => phone, nowrap: true },
];

/** A notice with what its institutions have done about it, or a draft before it is published. */
export const SentNotice = ({ view, reference, shown, done }: SentNoticeProps) => {
  const { notice } = view;
  return (
    <>
      <PageHeading title={notice.title} above={<a href={SENT_PATH}>{words.write.back}</a>} />
      {done === null ? null : (
        <Notice tone="success">
          <p>{done}</p>
        </Notice>
      )}
      <NoticeText body={notice.body} />
      <SummaryList
        rows={[
          { label: text.to, value: kindsText(notice.kinds) },
          { label: text.asks, value: notice.asksAcknowledgement ? text.asked : text.notAsked },
          ...(reference === null
            ? []
            : [{ label: text.reference, value: <ReferenceLink document={reference} /> }]),
          {
            label: text.publishedAt,
            value: notice.publishedAt === null ? words.sent.draft : staffDateTime(notice.publishedAt),
          },
        ]}
      />
      {notice.publishedAt === null ? <Draft view={view} /> : <Receipts view={view} shown={shown} />}
    </>
  );
};

const Draft = ({ view: { notice, counts } }: { readonly view: NoticeView }) => (
  <Form action={sentNoticePath(notice.noticeId, 'publish')}>
    <p>{text.publishWhy(counts.unread + counts.read + counts.acknowledged)}</p>
    <Actions>
      <Button>{text.publish}</Button>
      <ButtonLink variant="secondary" href={sentNoticePath(notice.noticeId, 'edit')}>
        {text.edit}
      </ButtonLink>
    </Actions>
  </Form>
);

function Receipts({ view, shown }: { readonly view: NoticeView; readonly shown: ReceiptView }) {
  const { notice, counts, remindedAt } = view;
  const path = sentNoticePath(notice.noticeId);
  const { open, done } = settledCounts({ ...notice, counts });
  const countOf = { ...counts, open, all: open + done };
  const hrefOf = (name: ReceiptView): string => (name === 'open' ? path : `${path}?state=${name}`);
  return (
    <>
      <h2>{text.receiptsTitle}</h2>
      <Tabs
        label={text.filter}
        tabs={RECEIPT_VIEWS.map(name => ({
          href: hrefOf(name),
          label: name === 'open' || name === 'all' ? text[name] : text.states[name],
          count: countOf[name],
          current: name === shown,
        }))}
      />
      <DataTable
        caption={text.receiptsCaption}
        columns={columns}
        rows={view.receipts}
        empty={
          <EmptyState title={text.none}>
            <a href={hrefOf(shown)}>{text.first}</a>
          </EmptyState>
        }
        pages={
          view.next === null
            ? undefined
            : { nextHref: `${path}?state=${shown}&after=${encodeURIComponent(positionText(view.next))}` }
        }
      />
      <Form action={sentNoticePath(notice.noticeId, 'remind')}>
        <p>{text.remindWhy}</p>
        <SummaryList
          rows={[
            { label: text.remindedAt, value: remindedAt === null ? text.never : staffDateTime(remindedAt) },
          ]}
        />
        <Actions>
          {open === 0 ? null : <Button>{text.remind}</Button>}
          <ButtonLink variant="secondary" href={`${path}/receipts.csv?state=${shown}`} download>
            {text.csv}
          </ButtonLink>
        </Actions>
      </Form>
    </>
  );
}
