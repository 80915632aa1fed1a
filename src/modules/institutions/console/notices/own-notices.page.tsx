import { Button, ButtonLink } from '../../../../ui/button/button.tsx';
import type { Column } from '../../../../ui/data-table/column.ts';
import { DataTable } from '../../../../ui/data-table/data-table.tsx';
import { staffDateTime } from '../../../../ui/date-text.ts';
import { EmptyState } from '../../../../ui/empty-state/empty-state.tsx';
import { Actions, Form } from '../../../../ui/form/form.tsx';
import { Notice } from '../../../../ui/notice/notice.tsx';
import { PageHeading } from '../../../../ui/page-heading/page-heading.tsx';
import { Tag } from '../../../../ui/tag/tag.tsx';
import type { ReferenceDocument } from '../../../rulebook/index.ts';
import { hasTakenNote, receiptState } from '../../domain/facility-notice.ts';
import type { listOwnNotices, openNotice } from '../../use-cases/read-notices.use-case.ts';
import { ReferenceLink } from '../references/reference-link.tsx';
import { NoticeText } from './notice-text.tsx';
import { NOTICES_PATH, noticePath } from './paths.ts';
import { ja as words } from './words.ja.ts';

const text = words.own;

type OwnNotice = NonNullable<Awaited<ReturnType<typeof openNotice>>>;

/** What is still asked of the institution, in a tag. */
const OwnState = ({ notice }: { readonly notice: OwnNotice }) => {
  const state = receiptState(notice);
  if (hasTakenNote(notice, notice)) return <Tag tone="ok">{text.states[state]}</Tag>;
  return <Tag tone="ask">{state === 'unread' ? text.states.unread : text.askedState}</Tag>;
};

const columns: readonly Column<OwnNotice>[] = [
  { key: 'title', heading: text.columns.title, cell: ({ title }) => title, primary: true, wide: true },
  {
    key: 'publishedAt',
    heading: text.columns.publishedAt,
    cell: ({ publishedAt }) => (publishedAt === null ? '' : staffDateTime(publishedAt)),
    nowrap: true,
  },
  { key: 'state', heading: text.columns.state, cell: notice => <OwnState notice={notice} />, nowrap: true },
];

/** The notices of the institution, newest first. */
export const OwnNotices = ({ rows, next }: Awaited<ReturnType<typeof listOwnNotices>>) => (
  <>
    <PageHeading title={text.title} below={text.below} />
    <DataTable
      caption={text.caption}
      columns={columns}
      rows={rows}
      rowHref={({ noticeId }) => noticePath(noticeId)}
      empty={
        <EmptyState title={text.empty}>
          <p>{text.emptyText}</p>
        </EmptyState>
      }
      pages={next === null ? undefined : { nextHref: `${NOTICES_PATH}?after=${next}` }}
    />
  </>
);

/** One notice; where it asks for it, with the button by which the institution takes note. */
export const OwnNotice = ({
  notice,
  reference,
}: {
  readonly notice: OwnNotice;
  readonly reference: ReferenceDocument | null;
}) => (
  <>
    <PageHeading
      title={notice.title}
      above={<a href={NOTICES_PATH}>{text.back}</a>}
      below={notice.publishedAt === null ? null : staffDateTime(notice.publishedAt)}
    />
    <NoticeText body={notice.body} />
    {reference === null ? null : (
      <p>
        {words.view.reference} <ReferenceLink document={reference} />
      </p>
    )}
    <Acknowledgement notice={notice} />
  </>
);

const Acknowledgement = ({ notice }: { readonly notice: OwnNotice }) => {
  if (!notice.asksAcknowledgement) return null;
  if (notice.acknowledgedAt !== null)
    return (
      <Notice tone="success">
        <p>{text.acknowledged(staffDateTime(notice.acknowledgedAt))}</p>
      </Notice>
    );
  return (
    <Form action={`${noticePath(notice.noticeId)}/acknowledge`}>
      <p>{text.acknowledgeWhy}</p>
      <Actions>
        <Button shortcut="a">{text.acknowledge}</Button>
      </Actions>
    </Form>
  );
};

const SHOWN_AT_HOME = 5;

/** What the institution has not read, on its people's first page; nothing when there is none. */
export const UnreadNotices = ({ notices }: { readonly notices: readonly OwnNotice[] }) =>
  notices.length === 0 ? null : (
    <Notice tone="warn" title={text.unreadTitle(notices.length)}>
      <ul>
        {notices.slice(0, SHOWN_AT_HOME).map(({ noticeId, title }) => (
          <li>
            <a href={noticePath(noticeId)}>{title}</a>
          </li>
        ))}
      </ul>
      {notices.length > SHOWN_AT_HOME ? (
        <ButtonLink variant="secondary" href={NOTICES_PATH}>
          {text.more}
        </ButtonLink>
      ) : null}
    </Notice>
  );
