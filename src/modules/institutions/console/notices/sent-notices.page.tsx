import type { Uuid } from '../../../../kernel/ids.ts';
import { ButtonLink } from '../../../../ui/button/button.tsx';
import type { Column } from '../../../../ui/data-table/column.ts';
import { DataTable } from '../../../../ui/data-table/data-table.tsx';
import { staffDateTime } from '../../../../ui/date-text.ts';
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { Tag } from '../../../../ui/tag/tag.tsx';
import type { FacilityKind } from '../../domain/facility.ts';
import type { NoticeList } from '../../use-cases/notice-receipts.use-case.ts';
import { ja as institutionWords } from '../words.ja.ts';
import { NEW_NOTICE_PATH, SENT_PATH, sentNoticePath } from './paths.ts';
import { ja as words } from './words.ja.ts';

const text = words.sent;

type Row = NoticeList['rows'][number];

/** The kinds of institution as one line. */
export const kindsText = (kinds: readonly FacilityKind[]): string =>
  kinds.map(kind => institutionWords.kinds[kind]).join('、');

/** How many institutions have taken note, and how many have not. */
export function settledCounts({ asksAcknowledgement, counts }: Pick<Row, 'asksAcknowledgement' | 'counts'>) {
  const read = asksAcknowledgement ? 0 : counts.read;
  const done = counts.acknowledged + read;
  return { done, open: counts.unread + counts.read - read };
}

const columns: readonly Column<Row>[] = [
  { key: 'title', heading: text.columns.title, cell: ({ title }) => title, primary: true, wide: true },
  {
    key: 'state',
    heading: text.columns.state,
    cell: ({ publishedAt }) => (
      <Tag tone={publishedAt === null ? 'muted' : 'ok'}>
        {publishedAt === null ? text.draft : text.published}
      </Tag>
    ),
    nowrap: true,
  },
  {
    key: 'publishedAt',
    heading: text.columns.publishedAt,
    cell: ({ publishedAt }) => (publishedAt === null ? '' : staffDateTime(publishedAt)),
    nowrap: true,
  },
  { key: 'kinds', heading: text.columns.kinds, cell: ({ kinds }) => kindsText(kinds) },
  {
    key: 'open',
    heading: text.columns.open,
    cell: row => (row.publishedAt === null ? '' : settledCounts(row).open.toLocaleString('ja')),
    numeric: true,
  },
  {
    key: 'done',
    heading: text.columns.done,
    cell: row => (row.publishedAt === null ? '' : settledCounts(row).done.toLocaleString('ja')),
    numeric: true,
  },
];

/** What the authority has written to its institutions, newest first. */
export const SentNotices = ({ list }: { readonly list: NoticeList }) => (
  <>
    <PageHeading
      title={text.title}
      below={text.below}
      actions={
        <ButtonLink href={NEW_NOTICE_PATH} shortcut="n">
          {text.create}
        </ButtonLink>
      }
    />
    <DataTable
      caption={text.caption}
      columns={columns}
      rows={list.rows}
      rowHref={({ noticeId }) => sentNoticePath(noticeId)}
      empty={
        <EmptyState title={text.empty}>
          <p>{text.emptyText}</p>
        </EmptyState>
      }
      pages={list.next === null ? undefined : { nextHref: nextHref(list.next) }}
    />
  </>
);

const nextHref = (after: Uuid): string => `${SENT_PATH}?after=${after}`;
